import type { ClockState, Requirement, StepView } from '#engine';
import { onInput } from '../../requirement.js';

/**
 * Overdue never blocks the act a clock waits for, but a reason is asked (general rule 5).
 * The breach is recorded by the entry itself: it stops a clock after its due date.
 *
 * @param ruleIds rules whose clocks wait for the act, for example `report-check`
 */
export function reasonWhenOverdue(...ruleIds: readonly string[]): Requirement {
  return onInput(
    {
      id: 'overdue-reason',
      article: 'PROC 18, 55, 64',
      zh: '已超过办理期限的，须写明超期原因。',
      en: 'An act after its due date must give the reason for the delay.',
      remedyZh: '在 note（或 reason）中写明超期原因。',
      remedyEn: 'Give the reason in note (or reason).',
    },
    (step) => ruleIds.every((ruleId) => !isOverdue(step, ruleId)) || givesReason(step),
  );
}

/**
 * An extension is approved on or before the due date in force (general rule 5); a back-entry shows it by `at`.
 * While an exclusion is open there is no due date yet, so it is in time.
 */
export function extensionBeforeDue(ruleId: string): Requirement {
  return onInput(
    {
      id: 'extension-before-due',
      article: 'PROC 18, 55, 64',
      zh: '延长须在届满之日或之前批准。',
      en: 'An extension must be approved on or before the due date in force.',
      remedyZh: '已届满的不得再延长；补录的，以批准之日为准。',
      remedyEn: 'A period that has run out cannot be extended; a back-entry shows the day of approval by `at`.',
    },
    (step) => !isOverdue(step, ruleId),
  );
}

/** The clock of a rule that still waits: of the proceeding meant, else of another kind; never of another of its kind. */
function waitingClock({ view, self }: StepView, ruleId: string): ClockState | undefined {
  const waiting = view.state.clocks.filter(
    (clock) => clock.rule === ruleId && (clock.status === 'running' || clock.status === 'open'),
  );
  const own = waiting.filter((clock) => clock.proceeding === self?.id).at(-1);
  return (
    own ?? waiting.filter((clock) => self === null || !clock.proceeding.startsWith(`${self.state.procedure}#`)).at(-1)
  );
}

function isOverdue(step: StepView, ruleId: string): boolean {
  const due = waitingClock(step, ruleId)?.due ?? null;
  if (due === null) return false;
  return due.length > 10 ? step.command.at > due : step.command.at.slice(0, 10) > due;
}

function givesReason({ command }: StepView): boolean {
  return ['note', 'reason'].some((field) => {
    const text = command.payload[field];
    return typeof text === 'string' && text !== '';
  });
}
