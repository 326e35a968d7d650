import { relationsOf } from '#access';
import { formatDay, parseDay } from '#calendar';
import type { CaseState, PersonKnown } from '#engine';
import type { Words } from '#kernel';
import type { SupervisionPolicy } from '../supervision-policy.js';
import type { Offices } from '../who-supervises.js';
import { blockOf, distanceBetween } from './block-of.js';
import { Exclusions, type Exclusion } from './exclusions.js';
import { explainSuggestion } from './explain-suggestion.js';
import type { Candidate } from './candidate.js';
import type { Workload } from './workload-reader.port.js';

/** Who is suggested for a case, why, and who is not. */
export interface Suggestion {
  readonly officers: readonly string[];
  /** A sentence for people. */
  readonly why: Words;
  /** Everybody who could, the lightest first. */
  readonly candidates: readonly Candidate[];
  readonly excluded: readonly Exclusion[];
}

/** The case to be assigned. */
export interface SuggestAsk {
  readonly state: CaseState;
  /** A limit of it is late or soon due. */
  readonly urgent: boolean;
  /** What people have in hand; missing means nothing. */
  readonly workloads: readonly Workload[];
  /** People who are not to be asked again, the present handlers of a case taken from them. */
  readonly without?: readonly string[];
}

/** A team is two officers (APL 42). */
const TEAM = 2;

/** Suggests a team out of the block of units. Looks at nothing that was not handed in; equal questions have equal answers. */
export function suggestHandlers(
  offices: Offices,
  policy: Pick<SupervisionPolicy, 'assignment' | 'blocks'>,
  ask: SuggestAsk,
): Suggestion {
  const exclusions = new Exclusions(offices, ask.state);
  const judged = peopleOfBlock(offices, policy, ask.state.unit).map((person) => ({
    person,
    reason: exclusions.of(person),
  }));
  const candidates = judged
    .filter(({ reason }) => reason === null)
    .map(({ person }) => weigh(offices, policy, ask, person))
    .sort(lightestFirst);
  const asked = candidates.filter(({ person }) => ask.without?.includes(person) !== true);
  const team = asked.slice(0, TEAM);
  const excluded = judged.flatMap(({ reason }) => reason ?? []);
  return {
    officers: team.map(({ person }) => person),
    why: explainSuggestion(team, excluded, TEAM),
    candidates,
    excluded,
  };
}

/** Whoever is an investigator in a unit of the block. */
export function peopleOfBlock(
  { organisation, access }: Offices,
  policy: Pick<SupervisionPolicy, 'blocks'>,
  unit: string,
): readonly PersonKnown[] {
  const block = blockOf(access.tree, policy, unit);
  return organisation.people.filter(({ posts }) =>
    posts.some((post) => post.role === 'investigator' && block.includes(post.unit)),
  );
}

function weigh(
  offices: Offices,
  { assignment: weights, blocks }: Pick<SupervisionPolicy, 'assignment' | 'blocks'>,
  { state, urgent, workloads }: SuggestAsk,
  person: PersonKnown,
): Candidate {
  const { tree } = offices.access;
  const { open, urgent: pressing, newest } = workloads.find((one) => one.person === person.id) ?? NOTHING;
  const block = blockOf(tree, { blocks }, state.unit);
  const places = person.posts
    .filter((post) => post.role === 'investigator' && block.includes(post.unit))
    .map((post) => ({ unit: post.unit, distance: distanceBetween(tree, state.unit, post.unit) }))
    .sort((left, right) => left.distance - right.distance);
  const { unit, distance } = places[0] ?? { unit: person.unit, distance: 0 };
  const leaveFrom = leaveSoon(offices, person.id, weights.leaveWithinDays);
  // What is urgent already does not go to whoever is pressed or leaves.
  const pressed = (pressing * weights.urgent + (leaveFrom === null ? 0 : weights.leaveSoon)) * (urgent ? 2 : 1);
  const weight = open * weights.open + pressed + distance * weights.distance;
  const handles = relationsOf(state).handlers.includes(person.id);
  return {
    person: person.id,
    name: person.name,
    unit,
    distance,
    open,
    urgent: pressing,
    newest,
    leaveFrom,
    weight,
    handles,
  };
}

const NOTHING: Omit<Workload, 'person'> = { open: 0, urgent: 0, newest: null };

function leaveSoon({ organisation, day }: Offices, person: string, within: number): string | null {
  const from = parseDay(day);
  if (from === null) throw new Error(`${day} is no day`);
  const last = formatDay(from + within);
  const coming = organisation.absences.filter((one) => one.person === person && one.from > day && one.from <= last);
  return coming.map((one) => one.from).sort()[0] ?? null;
}

/** Equal weights: whoever waits longest for a new case, then by id. */
function lightestFirst(left: Candidate, right: Candidate): number {
  if (left.weight !== right.weight) return left.weight - right.weight;
  const [before, after] = [left.newest ?? '', right.newest ?? ''];
  if (before !== after) return before < after ? -1 : 1;
  return left.person < right.person ? -1 : 1;
}
