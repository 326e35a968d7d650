import type { CaseView, Fact, ProceedingState } from '#engine';
import { regionsOf, type CaseState } from '#engine';
import type { Step, Verdict } from '../exploring/invariant.js';

/** A payload as it comes: invariants read it anew, without the classes of the commands they check. */
export type Loose = Readonly<Record<string, unknown>>;

export interface Money {
  readonly kind: string;
  readonly amount?: string;
  readonly act?: string;
}

/** What one party is told, or what is decided for it. */
export interface ForParty {
  readonly party: number;
  readonly facts: string;
  readonly basis: string;
  readonly kinds: readonly Money[];
  readonly items: readonly Money[];
  readonly hearingRight?: boolean;
  readonly outcome?: string;
  readonly correction?: string;
  readonly discretion?: object;
  readonly answers?: readonly { readonly defence: number }[];
}

export interface Content extends Loose {
  readonly outcome: string;
  readonly parties: readonly ForParty[];
}

export function loose(step: Pick<Step, 'command'>): Loose {
  return step.command.payload;
}

/** Standing facts in the order of the journal. */
export function factsOf<Payload = Loose>(view: CaseView, ...commands: readonly string[]): readonly Fact<Payload>[] {
  return commands.flatMap((command) => view.facts<Payload>(command)).sort((left, right) => left.seq - right.seq);
}

export function lastOf<Payload = Loose>(view: CaseView, ...commands: readonly string[]): Fact<Payload> | undefined {
  return factsOf<Payload>(view, ...commands).at(-1);
}

/** The journal number of the last of these; 0 where there is none. */
export function seqOf(view: CaseView, ...commands: readonly string[]): number {
  return lastOf(view, ...commands)?.seq ?? 0;
}

/** Everybody who was ever assigned to the case, or handled what came into it from another one. */
export function handlers(view: CaseView): ReadonlySet<string> {
  const assigned = factsOf<{ officers: readonly string[] }>(view, 'filing.assign', 'investigation.assign');
  const absorbed = factsOf<{ handlers: readonly string[] }>(view, 'case.absorb');
  return new Set([
    ...assigned.flatMap(({ payload }) => payload.officers),
    ...absorbed.flatMap(({ payload }) => payload.handlers),
    ...factsOf<{ officers: readonly string[] }>(view, 'case.continuedIn').flatMap(({ payload }) => payload.officers),
    ...(carriedFrom(view)?.handlers ?? []),
  ]);
}

/** What a case that the system opened out of another one brought along. */
export function carriedFrom(
  view: CaseView,
): { readonly why: string; readonly handlers: readonly string[]; readonly filing?: Loose } | undefined {
  return lastOf<{ carried?: { why: string; handlers: readonly string[] } }>(view, 'clue.register')?.payload.carried;
}

/** Every proceeding of the kind, with its state by region. */
export function proceedings(
  state: CaseState,
  procedure: string,
): readonly { readonly one: ProceedingState; readonly at: Record<string, string> }[] {
  return state.proceedings
    .filter((one) => one.procedure === procedure)
    .map((one) => ({ one, at: regionsOf(one.value) }));
}

/** The state of the first proceeding of a kind; empty where there is none. */
export function stateIn(state: CaseState, procedure: string, region = 'main'): string {
  return proceedings(state, procedure)[0]?.at[region] ?? '';
}

/** Whether a clock of the rule runs, for the subject if one is named. */
export function runs({ clocks }: CaseState, rule: string, subject?: number): boolean {
  return clocks.some(
    (clock) =>
      clock.rule === rule &&
      (clock.status === 'running' || clock.status === 'open') &&
      (subject === undefined || clock.subject === String(subject)),
  );
}

/** The content of the decision that a step makes: what the leader gave, else what was proposed. */
export function decidedContent({ view, command }: Pick<Step, 'view' | 'command'>): Content | undefined {
  const given = command.payload['content'] as Content | undefined;
  return given ?? lastOf<{ content: Content }>(view, 'decision.propose')?.payload.content;
}

/** The parties that the content punishes. */
export function punished(content: Content | undefined): readonly ForParty[] {
  return (content?.parties ?? []).filter(({ outcome }) => (outcome ?? content?.outcome) === 'penalty');
}

/** What a party was told last. */
export function toldTo(view: CaseView, party: number): ForParty | undefined {
  return issuedNotice(view)?.payload.parties.find((one) => one.party === party);
}

/** The proposal that the notice issued last rests on: the one approved before it. */
export function issuedNotice(view: CaseView): Fact<{ parties: readonly ForParty[] }> | undefined {
  const issued = seqOf(view, 'notice.issue');
  const approved =
    factsOf(view, 'notice.approve')
      .filter(({ seq }) => seq < issued)
      .at(-1)?.seq ?? 0;
  return factsOf<{ parties: readonly ForParty[] }>(view, 'notice.propose')
    .filter(({ seq }) => seq < approved)
    .at(-1);
}

/** The first service of a paper on a party after it was made. */
export function servedOn(view: CaseView, kind: string, party: number, since: number): Fact<Loose> | undefined {
  interface Service extends Loose {
    readonly party: number;
    readonly document: { readonly kind: string };
  }
  const records = factsOf<Service>(view, 'service.record').filter(
    ({ seq, payload }) => seq > since && payload.party === party && payload.document.kind === kind,
  );
  const announced = factsOf(view, 'clock.expire').filter(
    ({ seq, payload }) =>
      seq > since && payload['rule'] === 'service-by-announcement' && payload['subject'] === String(party),
  );
  return [...records, ...announced].sort((left, right) => left.seq - right.seq)[0];
}

/** Fines among items, in fen. */
export function fines(items: readonly Money[]): bigint {
  return items.filter(({ kind }) => kind === 'fine').reduce((sum, { amount = '0' }) => sum + BigInt(amount), 0n);
}

/** Holds of each of them of which it says something; says nothing where it does so of none. */
export function each<One>(all: readonly One[], holds: (one: One) => Verdict): Verdict {
  const said = all.map(holds).filter((one) => one !== null);
  return said.length === 0 ? null : said.every(Boolean);
}

export function dayOf(instant: string): string {
  return instant.slice(0, 10);
}
