import type { CaseView, Fact } from '#engine';
import type { JsonObject } from '#kernel';

/** An order or agreement by which a bureau becomes competent. */
interface Competent {
  readonly to?: string;
}

/** The bureau's own acts and those of its superior by which a case goes to another bureau. */
const ORDERS = ['jurisdiction.designate', 'jurisdiction.agree', 'case.assignDown', 'case.takeUp'] as const;

/** Referrals within the system open a case where they name the bureau (PROC 14). */
const WAYS = [...ORDERS, 'investigation.refer', 'filing.refer'] as const;

/** Whether an order takes the case away from the bureau that has it. */
export function takesAway(view: CaseView, { to }: Competent): boolean {
  return to !== undefined && to !== view.state.bureau;
}

/** The order that took the case away; undefined while this bureau has it. */
export function takenAwayBy(view: CaseView): Fact | undefined {
  return lastAway(view, ORDERS);
}

/** Written as loops: it is asked many times on every step, and hardly ever finds anything. */
function lastAway(view: CaseView, commands: readonly string[]): Fact | undefined {
  let last: Fact | undefined;
  for (const command of commands) {
    for (const fact of view.facts<JsonObject>(command)) {
      if (takesAway(view, fact.payload) && (last === undefined || fact.seq > last.seq)) last = fact;
    }
  }
  return last;
}

/** The act by which file and evidence go to another bureau of the system, and a case was opened there. */
export function handOver(view: CaseView): Fact | undefined {
  return lastAway(view, WAYS);
}

/** The case that was opened by it. */
export function successor(view: CaseView): string | undefined {
  return view
    .facts<{ case: string; how: string }>('case.continuedIn')
    .filter(({ payload }) => payload.how === 'handed-over')
    .at(-1)?.payload.case;
}
