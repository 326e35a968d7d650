import { decide, emptyCase, type CaseState, type Command, type Decision, type Known } from '#engine';
import { CaseView } from '#engine';
import { registry as shipped, validatePayload } from '#procedures';
import { personFor, stampOf, WALKED_CASE } from './bureau.js';
import { nextExpiring } from './passing-time.js';
import type { Act, Product } from './product.js';
import type { World } from './world.js';

/** A case, the present, and the present before time passed last. */
export interface Standing {
  readonly state: CaseState;
  readonly now: string;
  readonly before: string;
}

/** One command as it was given, with what came of it. */
export interface Played {
  readonly command: Command;
  readonly entered: string;
  readonly prior: CaseState;
  readonly decision: Decision;
}

/** The moment at which every explored case begins: a Monday morning. */
export const BEGINNING: Standing = {
  state: emptyCase({
    id: WALKED_CASE,
    number: '核验〔2026〕1号',
    bureau: 'east',
    unit: 'east-brigade',
  }),
  now: '2026-03-02T10:00:00+08:00',
  before: '2026-03-02T10:00:00+08:00',
};

/** Where the cases of a product begin: in the district, or in the city bureau above it. */
export function beginningOf({ bureau }: Pick<Product, 'bureau'>): Standing {
  if (bureau === undefined) return BEGINNING;
  return { ...BEGINNING, state: { ...BEGINNING.state, bureau, unit: `${bureau}-brigade` } };
}

/** A representative payload that the command does not take: a mistake of the search, not of the tables. */
export class NoSuchPayload extends Error {}

/** Payloads whose shape was found right, by what they are made of. */
const checked = new Set<string>();

/** Gives one command. @throws Error when the payload is none of that command: representatives are real ones */
export function play(
  world: World,
  { state, now, before }: Standing,
  act: Act & { readonly late?: boolean; readonly name?: string },
): Played {
  const payload =
    typeof act.payload === 'function' ? act.payload(new CaseView(state, world.law.parameters)) : act.payload;
  checkShapeOf(act.command, act.name ?? '', withoutCarried(payload));
  const command: Command = {
    name: act.command,
    proceeding: act.proceeding ?? null,
    actor: stampOf(world, act.as ?? personFor(world, act.command)),
    at: act.late === true ? before : now,
    payload: payload as Command['payload'],
  };
  return { command, entered: now, prior: state, decision: decide(world.registry, state, command, knownAt(world, now)) };
}

/** Lets time pass; every clock whose passing has a consequence expires on the way, in order. */
export function passTime(
  world: World,
  { state, now }: Standing,
  until: string,
): { played: readonly Played[]; standing: Standing } {
  const played: Played[] = [];
  let present = state;
  for (let next = nextExpiring(present, until); next !== undefined; next = nextExpiring(present, until)) {
    const { key, rule, subject, due, proceeding } = next.clock;
    const at = { state: present, now: next.over, before: now };
    const one = play(world, at, {
      command: 'clock.expire',
      as: 'system',
      proceeding,
      payload: { clock: key, rule, subject, due },
    });
    played.push(one);
    if (one.decision.outcome !== 'moved') break;
    present = one.decision.state;
  }
  return { played, standing: { state: present, now: until, before: now } };
}

function knownAt({ law, people, unit }: World, now: string): Known {
  return { ...law, now, people, ...(unit === undefined ? {} : { unit }) };
}

/** What a case brings along from another one is put there by the system, beside what people may give. */
function withoutCarried(payload: object): object {
  return Object.fromEntries(Object.entries(payload).filter(([name]) => name !== 'carried'));
}

function checkShapeOf(command: string, variant: string, payload: object): void {
  const text = `${command}:${variant} ${Object.keys(payload).join()}`;
  if (checked.has(text)) return;
  const definition = shipped.commands.get(command)?.definition;
  if (definition === undefined) throw new Error(`there is no command ${command}`);
  const found = validatePayload(definition, payload);
  if ('issues' in found) {
    throw new NoSuchPayload(
      `${command}: ${found.issues.map(({ field, message }) => `${field} ${message.en}`).join('; ')}`,
    );
  }
  checked.add(text);
}
