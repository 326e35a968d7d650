import { isDeepStrictEqual } from 'node:util';
import type { CaseState, ClockState, Fact } from './case-state.js';
import { CaseView, ProceedingView } from './case-view.js';
import type { DueAnswer, Known } from './known.js';
import type { ExpiryPayload } from './late-entry.js';
import type { ClockDeclaration, ClockWanted, ExclusionWanted, ExtensionWanted } from './procedure.js';
import type { Registry } from './registry.js';

/** A clock that ought to exist, before its due date is computed. */
interface Wish {
  readonly proceeding: string;
  readonly rule: string;
  readonly expires: boolean;
  readonly wanted: ClockWanted;
}

/**
 * The clocks that ought to exist after `seq`, as far as they differ from those stored.
 * A stored clock that nobody wants any more is stopped, never deleted.
 */
export function deriveClocks(registry: Registry, state: CaseState, known: Known, seq: number): readonly ClockState[] {
  const view = new CaseView(state, known.parameters);
  const stored = new Map(state.clocks.map((clock) => [clock.key, clock]));
  const exclusions = registry.parts.exclusions(view);
  const changed: ClockState[] = [];
  for (const wish of wishes(registry, view)) {
    const key = keyOf(wish);
    const before = stored.get(key);
    if (!isInForce(wish, known)) continue;
    stored.delete(key);
    const after = clockOf(wish, before, { exclusions, known, seq, view });
    if (after !== before) changed.push(after);
  }
  for (const [, orphan] of stored) {
    if (orphan.status !== 'stopped') changed.push({ ...orphan, status: 'stopped', stoppedBy: seq });
  }
  return changed;
}

/** Written as loops: this runs for every declaration on every step, and most of them want nothing. */
function wishes(registry: Registry, view: CaseView): Wish[] {
  const found: Wish[] = [];
  for (const state of view.state.proceedings) {
    const proceeding = new ProceedingView(state);
    for (const declaration of registry.versionOf(state).clocks)
      for (const wanted of declaration.wanted(view, proceeding)) found.push(wishOf(state.id, declaration, wanted));
  }
  for (const { clocks = [] } of registry.parts.generalRules)
    for (const declaration of clocks)
      for (const wanted of declaration.wanted(view)) found.push(wishOf('case', declaration, wanted));
  return found;
}

function wishOf(
  proceeding: string,
  { rule, expires }: Pick<ClockDeclaration, 'rule' | 'expires'>,
  wanted: ClockWanted,
): Wish {
  return { proceeding, rule, expires: expires === true, wanted };
}

function keyOf({ proceeding, rule, wanted }: Wish): string {
  const subject = wanted.subject === undefined ? '' : `@${wanted.subject}`;
  return `${proceeding}/${rule}/${String(wanted.start.seq)}${subject}`;
}

/** A rule that had ended, or had not begun, on the day of the start gives no clock (counting rule 10). */
function isInForce({ rule, wanted }: Wish, known: Known): boolean {
  return known.dueDates.inForce?.(rule, startOf(wanted).slice(0, 10)) !== false;
}

interface Surroundings {
  readonly exclusions: readonly ExclusionWanted[];
  readonly known: Known;
  readonly seq: number;
  readonly view: CaseView;
}

function clockOf(wish: Wish, before: ClockState | undefined, around: Surroundings): ClockState {
  const expiry = wish.wanted.expiredBy ?? expiryOf(around.view, wish);
  const ended = endOf(wish.wanted.stoppedBy, expiry);
  const input = inputOf(wish, around.exclusions, wish.wanted.stoppedBy);
  const text = JSON.stringify(input);
  if (before?.input === text && before.status !== 'open') return sameDates(before, ended);
  const answer = around.known.dueDates.due({ ...input, asOf: around.known.now.slice(0, 10) });
  const after = dated(wish, before, { answer, ended, start: input.start, input: text });
  // By value: what comes back from storage has its keys in another order, and that is no change.
  return before !== undefined && isDeepStrictEqual(before, after) ? before : after;
}

/** The dates follow from the input alone: only how the clock stands may have changed. */
function sameDates(before: ClockState, ended: End): ClockState {
  if (sameEnd(before, ended)) return before;
  const { status = 'running', stoppedBy } = ended;
  return { ...before, status, stoppedBy, generation: generationOf(before, before.due, status) };
}

interface Dating {
  readonly answer: DueAnswer;
  readonly ended: End;
  readonly start: string;
  readonly input: string;
}

function dated(wish: Wish, before: ClockState | undefined, { answer, ended, start, input }: Dating): ClockState {
  const { due, rolledFrom, earliest, provisional, excludedDays, article, version: ruleVersion } = answer;
  const status = ended.status ?? (answer.status === 'open' ? 'open' : 'running');
  return {
    key: keyOf(wish),
    proceeding: wish.proceeding,
    rule: wish.rule,
    subject: wish.wanted.subject ?? '',
    startSeq: wish.wanted.start.seq,
    start,
    due,
    rolledFrom,
    earliest,
    provisional,
    excludedDays,
    article,
    ruleVersion,
    status,
    generation: generationOf(before, due, status),
    stoppedBy: ended.stoppedBy,
    expires: wish.expires,
    input,
  };
}

function startOf(wanted: ClockWanted): string {
  return wanted.startOn ?? wanted.start.at.slice(0, 10);
}

interface End {
  readonly status?: 'stopped' | 'expired' | 'running';
  readonly stoppedBy: number | null;
}

function endOf(stoppedBy: Fact | undefined, expiry: Fact | undefined): End {
  if (stoppedBy !== undefined && (expiry === undefined || stoppedBy.seq < expiry.seq)) {
    return { status: 'stopped', stoppedBy: stoppedBy.seq };
  }
  return expiry === undefined ? { stoppedBy: null } : { status: 'expired', stoppedBy: expiry.seq };
}

/** Rises with the due date, and when a passing is undone: firings are unique for each generation, and it passes again. */
function generationOf(before: ClockState | undefined, due: string | null, status: ClockState['status']): number {
  if (before === undefined) return 1;
  const runsAnew = before.status === 'expired' && (status === 'running' || status === 'open');
  return before.due !== due || runsAnew ? before.generation + 1 : before.generation;
}

function sameEnd(before: ClockState, ended: End): boolean {
  return before.stoppedBy === ended.stoppedBy && before.status === (ended.status ?? 'running');
}

function expiryOf(view: CaseView, wish: Wish): Fact | undefined {
  const expiries = view.facts<ExpiryPayload>('clock.expire');
  if (expiries.length === 0) return undefined;
  const key = keyOf(wish);
  return expiries.find(({ proceeding, payload }) => proceeding === wish.proceeding && payload.clock === key) as
    Fact | undefined;
}

/** Keys in one order: what came from a stored payload has them in another, and the same question must read the same. */
function inOrder({ length, unit, approved, until }: ExtensionWanted): ExtensionWanted {
  return {
    length,
    unit,
    ...(approved === undefined ? {} : { approved }),
    ...(until === undefined ? {} : { until }),
  };
}

/** What happened on or after the stop changes nothing any more, so it stays out of the input. */
function inputOf(wish: Wish, all: readonly ExclusionWanted[], stop: Fact | undefined) {
  const { wanted, rule } = wish;
  const stopDay = stop?.at.slice(0, 10);
  const exclusions = (wanted.exclusions ?? all).filter((one) => stopDay === undefined || one.from < stopDay);
  return {
    rule,
    start: startOf(wanted),
    ...(wanted.backward === true ? { backward: true } : {}),
    exclusions: exclusions.map((one) => ({
      kind: one.kind,
      from: one.from,
      // A corrected or late date may lie before the opening: such a period excludes nothing.
      to: one.to !== null && one.to < one.from ? one.from : one.to,
      ...(one.told === undefined ? {} : { told: one.told }),
    })),
    extensions: (wanted.extensions ?? []).map(inOrder),
    ...(wanted.length === undefined ? {} : { length: wanted.length }),
    ...(wanted.restrictionEnds === undefined ? {} : { restrictionEnds: wanted.restrictionEnds }),
  };
}
