import type { CaseView, Fact, ProceedingView } from '#engine';
import type { JsonObject } from '#kernel';
import { takenAwayBy } from '../general-rules/jurisdiction/hand-overs.js';
import { isHandedOver } from '../general-rules/joining/carried.js';
import { comesBackHere } from '../general-rules/referral/comes-back.js';
import { ENDED_AS_CLUE } from './ended-as-clue.js';

/** One run of a verification: from the clue, from a later report that was merged in, or from the day it was opened again. */
export interface Verification {
  readonly start: Fact;
  /** Day from which it counts; a clue and a merged report count from their receipt. */
  readonly startOn: string;
  readonly stoppedBy: Fact | undefined;
  /** The leader's extension of just this run. */
  readonly extensions: readonly Fact[];
}

const STARTS = ['clue.register', 'clue.absorb'];
/** What another bureau handed over is verified from the receipt of its file. */
const RECEIPT = 'case.receive';
/** A leader opens it again, or the refusal to file was revoked. */
const REOPENINGS = ['case.reopen', 'remedy.applyToFiling'];
/** Police, procuratorate or court send it back; told only to a clue that has ended. */
const SENT_BACK = 'referral.received';
const ENDINGS = ['filing.approve', ...ENDED_AS_CLUE];

/**
 * Every run of the verification, oldest first. A report with new facts starts it anew while it runs (COMP 35(2)); a clue
 * that ended without a case and was opened again is verified anew (interpretation: PROC 18 gives no other period).
 */
export function verificationsOf(view: CaseView, self: ProceedingView): readonly Verification[] {
  const taken = takenAwayBy(view);
  const events = [
    ...[...STARTS, ...ENDINGS, SENT_BACK].flatMap((command) => self.facts<JsonObject>(command)),
    ...[...REOPENINGS, RECEIPT].flatMap((command) => view.facts<JsonObject>(command)),
    ...(taken === undefined ? [] : [taken]),
  ].sort((left, right) => left.seq - right.seq);
  const starts = events.filter((event, index) => isStart(view, event, { before: events[index - 1], events, taken }));
  return starts.map((start) => {
    const stoppedBy = events.find(
      (event) => event.seq > start.seq && (starts.includes(event) || isEnding(event, taken)),
    );
    const before = stoppedBy?.seq ?? Number.MAX_SAFE_INTEGER;
    const extensions = self
      .facts<JsonObject>('filing.extendVerification')
      .filter(({ seq }) => seq > start.seq && seq < before);
    return { start, startOn: dayFrom(start), stoppedBy, extensions };
  });
}

/** The run that has not ended. */
export function runningVerification(view: CaseView, self: ProceedingView): Verification | undefined {
  return verificationsOf(view, self).find(({ stoppedBy }) => stoppedBy === undefined);
}

interface Among {
  readonly before: Fact | undefined;
  readonly events: readonly Fact[];
  readonly taken: Fact | undefined;
}

/** A report that comes when nothing is verified starts nothing; nor does opening a filed case again. */
function isStart(view: CaseView, event: Fact, { before, events, taken }: Among): boolean {
  if (event.payload['carried'] !== undefined) return isHandedOver(view) && !countsFromReceipt(view);
  if (event.command === RECEIPT) return startsWithFile(view, event, { events, taken });
  if (isEnding(event, taken)) return false;
  const filed = events.some(({ command, seq }) => command === 'filing.approve' && seq < event.seq);
  if (REOPENINGS.includes(event.command)) return !filed;
  if (event.command === SENT_BACK) return !filed && comesBackHere(view, event.seq);
  return !filed && (before === undefined || !isEnding(before, taken));
}

/** Also an order by which another bureau becomes competent. */
function isEnding({ command, seq }: Fact, taken: Fact | undefined): boolean {
  return ENDINGS.includes(command) || seq === taken?.seq;
}

/** What another order took away again before its file came is not verified here. */
function startsWithFile(view: CaseView, { seq }: Fact, { events, taken }: Pick<Among, 'events' | 'taken'>): boolean {
  return countsFromReceipt(view) && !events.some((event) => event.seq < seq && isEnding(event, taken));
}

/** Whether a case from another bureau is verified from the receipt of its file, or from the order (interpretation). */
function countsFromReceipt(view: CaseView): boolean {
  return view.parameter('handed-over-check-starts') === 'receipt';
}

/** A clue counts from its receipt; what was handed over from the order, as it was found long before. */
function dayFrom({ at, payload }: Fact): string {
  if (payload['carried'] !== undefined) return at.slice(0, 10);
  const day = payload['receivedAt'] ?? payload['receivedOn'];
  return typeof day === 'string' ? day : at.slice(0, 10);
}
