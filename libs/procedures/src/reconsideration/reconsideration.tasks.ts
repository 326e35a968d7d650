import type { CaseView, Fact, ProceedingView, TaskDeclaration } from '#engine';
import { openPositions } from '../execution/positions.js';
import { dutiesOf } from '../remedy/compliance.js';
import { missedAnswerTasks } from '../remedy/missed-answer.js';
import { remedyTasks } from '../remedy/remedy-tasks.js';
import type { ReconsiderationHearPayload } from './reconsideration-payload.js';
import { acceptanceOf, awaitsForwarding, copyOf, ENDINGS, endOf, isSimplified } from './reconsiderations.js';

/** Acts of the body that move nothing once the reconsideration is over; the opinion letter may come later. */
const OUTSIDE = [
  ...ENDINGS,
  ...['correct', 'accept', 'toOrdinary', 'suspend', 'resume', 'extend', 'hear', 'stopExecution'].map(
    (word) => `reconsideration.${word}`,
  ),
];

/** Task by task: who does what while the body works. */
export const reconsiderationTasks: readonly TaskDeclaration[] = [
  {
    task: 'forward-application',
    owner: 'LS',
    title: { zh: '转送复议申请，或者自行纠正', en: 'Forward the application, or correct the decision' },
    command: 'reconsideration.forward',
    wanted: (view, self) =>
      self.in() === 'notified' && awaitsForwarding(view, self) ? [{ clock: 'reconsideration-forward' }] : [],
  },
  {
    task: 'watch-acceptance',
    owner: 'LS',
    title: { zh: '跟踪复议受理', en: 'Watch whether the application is accepted' },
    command: 'reconsideration.accept',
    wanted: (view, self) =>
      ['notified', 'correcting'].includes(self.in()) && !awaitsForwarding(view, self)
        ? [{ clock: self.in() === 'notified' ? 'reconsideration-acceptance' : 'reconsideration-correction' }]
        : [],
  },
  {
    task: 'await-copy',
    owner: 'LS',
    title: { zh: '领取复议申请书副本', en: 'See to it that the copy of the application comes' },
    command: 'reconsideration.accept',
    wanted: (_view, self) =>
      isLive(self) && acceptanceOf(self) !== undefined && copyOf(self) === undefined
        ? [{ clock: isSimplified(self) ? 'reconsideration-copy-simple' : 'reconsideration-copy' }]
        : [],
  },
  {
    task: 'answer-reconsideration',
    owner: 'LS',
    title: { zh: '提交书面答复和证据、依据', en: 'Answer, with evidence and basis' },
    command: 'reconsideration.answer',
    wanted: (_view, self) =>
      isLive(self) && copyOf(self) !== undefined && !self.has('reconsideration.answer')
        ? [{ clock: isSimplified(self) ? 'reconsideration-answer-simple' : 'reconsideration-answer' }]
        : [],
  },
  ...missedAnswerTasks(
    {
      zh: '逾期未答复，视为没有证据、依据：请研究自行纠正',
      en: 'No answer in time: the act counts as without evidence and basis; consider correcting it',
    },
    isLive,
  ),
  {
    task: 'attend-reconsideration-hearing',
    owner: 'LS',
    title: { zh: '安排负责人参加复议听证', en: 'Have a leader attend the hearing' },
    command: 'reconsideration.attend',
    wanted: (_view, self) => (isLive(self) && hearingUnattended(self) ? [{}] : []),
  },
  {
    // Less than five working days before the hearing: the bureau may ask for another day (ARL 51(1)).
    task: 'hearing-notice-came-late',
    owner: 'LS',
    title: {
      zh: '复议听证通知不足五个工作日：可以请求改期',
      en: 'The notice of the hearing came less than five working days before it: another day may be asked for',
    },
    command: 'reconsideration.attend',
    wanted: (view, self) =>
      isLive(self) && hearingUnattended(self) && noticeLate(view, self)
        ? [{ clock: 'reconsideration-hearing-notice' }]
        : [],
  },
  {
    task: 'await-reconsideration',
    owner: 'LS',
    title: { zh: '跟踪复议决定', en: 'Watch for the reconsideration decision' },
    command: 'reconsideration.decide',
    wanted: (_view, self) =>
      isLive(self) && acceptanceOf(self) !== undefined
        ? [{ clock: isSimplified(self) ? 'reconsideration-decision-simple' : 'reconsideration-decision' }]
        : [],
  },
  {
    // ARL 42: the order stands until execution was suspended on it; where nothing is left to execute, nothing stops.
    task: 'stop-execution',
    owner: 'L',
    title: { zh: '按复议机关的决定停止执行', en: 'Suspend execution as the body ordered' },
    command: 'execution.suspend',
    wanted: (view, self) => (isLive(self) && stopUnheeded(view, self) && openPositions(view).length > 0 ? [{}] : []),
  },
  {
    task: 'answer-opinion-letter',
    owner: 'LS',
    title: { zh: '纠正并报送复议意见书落实情况', en: 'Correct, and report on the opinion letter' },
    command: 'reconsideration.comply',
    wanted: (_view, self) =>
      dutiesOf(self).includes('opinion-letter')
        ? [{ subject: 'opinion-letter', clock: 'reconsideration-opinion' }]
        : [],
  },
  ...remedyTasks('reconsideration', endOf, strayFacts),
];

/** What came after the end, and cannot move anything (general rule 7). */
function strayFacts(self: ProceedingView): readonly Fact[] {
  const end = endOf(self);
  if (end === undefined) return [];
  return self.state.facts.filter(
    ({ seq, command, undoneBy }) => seq > end.seq && undoneBy === undefined && OUTSIDE.includes(command),
  );
}

function isLive(self: ProceedingView): boolean {
  return endOf(self) === undefined;
}

function hearingUnattended(self: ProceedingView): boolean {
  const hearing = self.last<ReconsiderationHearPayload>('reconsideration.hear');
  return hearing !== undefined && !self.facts('reconsideration.attend').some(({ seq }) => seq > hearing.seq);
}

/** The last hearing was told of later than the last day that its clock gives. */
function noticeLate(view: CaseView, self: ProceedingView): boolean {
  const hearing = self.last<ReconsiderationHearPayload>('reconsideration.hear');
  const clock = view.state.clocks.find(
    ({ rule, proceeding, startSeq }) =>
      rule === 'reconsideration-hearing-notice' && proceeding === self.id && startSeq === hearing?.seq,
  );
  return hearing !== undefined && (clock?.due ?? hearing.payload.toldOn) < hearing.payload.toldOn;
}

function stopUnheeded(view: CaseView, self: ProceedingView): boolean {
  const ordered = self.last('reconsideration.stopExecution');
  return ordered !== undefined && !view.facts('execution.suspend').some(({ seq }) => seq > ordered.seq);
}
