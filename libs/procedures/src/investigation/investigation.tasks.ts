import type { CaseView, TaskDeclaration } from '#engine';
import { restsSinceImport } from '../general-rules/importing/closed-elsewhere.js';
import { handlersOf } from '../general-rules/officers/handlers.js';
import { isRecused } from '../general-rules/recusal/recusals.js';
import { leadersSuspension } from '../general-rules/suspension/suspensions.js';

export const investigationTasks: readonly TaskDeclaration[] = [
  {
    task: 'investigate',
    owner: 'I',
    title: { zh: '调查取证并提交调查终结报告', en: 'Investigate and submit the report' },
    command: 'investigation.submitReport',
    wanted: (_view, self) =>
      self.in() === 'gathering' && self.in('suspension') === 'running' ? [{ clock: 'case-decision' }] : [],
  },
  {
    task: 'resume-when-ground-ends',
    owner: 'L',
    title: { zh: '中止原因消除后立即恢复调查', en: 'Resume as soon as the ground of the suspension has ended' },
    command: 'investigation.resume',
    wanted: (view, self) =>
      self.in('suspension') === 'suspended' && leadersSuspension(view) !== undefined ? [{}] : [],
  },
  {
    task: 'replace-handlers',
    owner: 'U',
    title: { zh: '办案人员不足两人，请重新指派', en: 'Fewer than two handlers are left: assign anew' },
    command: 'investigation.assign',
    wanted: (view, self) => (!isEnded(self.in()) && !restsSinceImport(view) && remainingHandlers(view) < 2 ? [{}] : []),
  },
];

function isEnded(state: string): boolean {
  return ['terminated', 'referred', 'joined'].includes(state);
}

function remainingHandlers(view: CaseView): number {
  return handlersOf(view).filter((person) => !isRecused(view, person)).length;
}
