import type { CaseView, ExpiryPayload, ProceedingView, TaskDeclaration } from '#engine';
import type { Words } from '#kernel';
import { isLive } from '../coercive-measure/measures.js';
import { decisionOf, standsFor } from '../penalty/decisions.js';
import { ANSWER_LIMITS } from './answer.requirements.js';
import { decisionContested, measureContested, openingOf } from './remedy-subject.js';

/**
 * The act counts as without evidence, and the leader may correct it before the body or the court does: a decision by
 * revoking it, a measure by lifting it, anything else by whatever it takes.
 */
export function missedAnswerTasks(title: Words, runs: (self: ProceedingView) => boolean): readonly TaskDeclaration[] {
  return Object.entries(REMEDIES).map(([task, { objects, command }]) => ({
    task,
    owner: 'L',
    title,
    command,
    wanted: (view, self) =>
      runs(self) && objects(openingOf(self)?.payload.object.kind ?? 'other') && answerMissed(view, self) ? [{}] : [],
  }));
}

interface Correction {
  readonly objects: (kind: string) => boolean;
  readonly command: string | null;
}

const REMEDIES: Readonly<Record<string, Correction>> = {
  'answer-was-missed': { objects: (kind) => kind === 'decision', command: 'decision.revoke' },
  'answer-on-measure-was-missed': { objects: (kind) => kind === 'measure', command: 'measure.lift' },
  'answer-on-act-was-missed': { objects: (kind) => !['decision', 'measure'].includes(kind), command: null },
};

/** The time to answer passed without an answer, and the act that counts as without evidence is there to correct (ARL 70; ALL 34). */
function answerMissed(view: CaseView, self: ProceedingView): boolean {
  if (self.has(`${self.state.procedure}.answer`)) return false;
  const passed = self.facts<ExpiryPayload>('clock.expire').some(({ payload }) => ANSWER_LIMITS.includes(payload.rule));
  return passed && !isCorrected(view, self);
}

/** Nothing is left to correct: the bureau has revoked the decision or lifted the measure, or another remedy took it away. */
function isCorrected(view: CaseView, self: ProceedingView): boolean {
  const measure = measureContested(view, self);
  if (measure !== undefined) return !isLive(measure);
  const contested = decisionOf(view, decisionContested(view, self));
  return contested?.content.parties.every(({ party }) => !standsFor(contested, party)) === true;
}
