import type { CaseView, ProceedingView, TaskDeclaration, TaskWanted } from '#engine';
import { openPositions } from '../execution/positions.js';
import { missedAnswerTasks } from '../remedy/missed-answer.js';
import { broughtBy } from '../remedy/remedy-outcomes.js';
import { remedyTasks } from '../remedy/remedy-tasks.js';
import { suitCourse } from '../remedy/suit-course.js';
import { inStates } from '../tasks-in-states.js';
import type { LitigationMediatePayload } from './litigation-payload.js';
import { appearanceUnnamed, complaintOf, endOf, isSimplified, objectionsTo } from './suits.js';

const NOTHING: readonly TaskWanted[] = [];

const BEFORE_THE_COURT = ['served', 'answered', 'firstInstance'];
const LIVE = [...BEFORE_THE_COURT, 'judged', 'appealed', 'secondInstance', 'remanded', 'retrial'];

const firstInstanceClock = (self: ProceedingView): TaskWanted => ({
  clock: isSimplified(self) ? 'litigation-first-instance-simple' : 'litigation-first-instance',
});

const firstInstance: readonly TaskDeclaration[] = [
  inStates(
    BEFORE_THE_COURT,
    {
      task: 'answer-suit',
      owner: 'LS',
      title: { zh: '提交答辩状和证据、依据', en: 'Answer, with evidence and basis' },
      command: 'litigation.answer',
    },
    (_view, self) =>
      complaintOf(self) === undefined || self.has('litigation.answer') ? NOTHING : [{ clock: 'litigation-answer' }],
  ),
  ...missedAnswerTasks(
    {
      zh: '逾期未举证，视为没有证据：请研究自行纠正',
      en: 'No answer in time: the act counts as without evidence; consider correcting it',
    },
    (self) => LIVE.includes(self.in()),
  ),
  inStates(
    ['served'],
    {
      // Recorded all the same: whether the suit is heard the court decides (ARL 23; ALL 45, 46).
      task: 'examine-suit',
      owner: 'L',
      title: {
        zh: '起诉未经前置复议或者已过起诉期限：请研究并在答辩中提出',
        en: 'The suit did not go to reconsideration first, or came late: look into it and say so in the answer',
      },
      command: null,
    },
    (view, self) => objectionsTo(view, self).map((subject) => ({ subject })),
  ),
  inStates(
    ['firstInstance', 'secondInstance', 'answered', 'retrial'],
    {
      task: 'name-appearance',
      owner: 'LS',
      title: { zh: '确定出庭应诉的负责人', en: 'See to it that a leader appears in court' },
      command: 'litigation.nameAppearance',
    },
    (_view, self) => (appearanceUnnamed(self) ? [{}] : NOTHING),
  ),
  inStates(
    ['answered', 'remanded', 'retrial'],
    {
      task: 'await-session',
      owner: 'LS',
      title: { zh: '跟踪开庭', en: 'Watch for the session of the court' },
      command: 'litigation.open',
    },
    (_view, self) => [firstInstanceClock(self)],
  ),
  inStates(
    ['firstInstance'],
    {
      task: 'await-judgment',
      owner: 'LS',
      title: { zh: '跟踪一审裁判', en: 'Watch for the judgment of the first instance' },
      command: 'litigation.judge',
    },
    (_view, self) => [firstInstanceClock(self)],
  ),
];

const appeals: readonly TaskDeclaration[] = [
  inStates(
    ['judged'],
    {
      task: 'decide-on-appeal',
      owner: 'L',
      title: { zh: '研究是否上诉', en: 'Decide whether to appeal' },
      command: 'litigation.appeal',
    },
    (_view, self) => (isLost(self) ? [{ clock: 'litigation-appeal' }] : NOTHING),
  ),
  {
    task: 'watch-appeal',
    owner: 'LS',
    title: { zh: '跟踪上诉和裁判生效', en: 'Watch for an appeal, and for the judgment to take effect' },
    command: 'litigation.final',
    wanted: (_view, self) => {
      if (self.in() === 'judged') return [{ clock: 'litigation-appeal' }];
      return self.in() === 'dismissed' && endOf(self) === undefined ? [{ clock: 'litigation-appeal-ruling' }] : NOTHING;
    },
  },
  inStates(['appealed'], {
    // No clock: when the file reaches the court of appeal lies between the courts (ALL 86).
    task: 'await-appeal',
    owner: 'LS',
    title: { zh: '跟踪二审立案', en: 'Watch for the appeal to be taken up' },
    command: 'litigation.openAppeal',
  }),
  inStates(
    ['secondInstance'],
    {
      task: 'await-final-judgment',
      owner: 'LS',
      title: { zh: '跟踪二审裁判', en: 'Watch for the judgment of the second instance' },
      command: 'litigation.judge',
    },
    () => [{ clock: 'litigation-second-instance' }],
  ),
];

const afterwards: readonly TaskDeclaration[] = [
  inStates(
    LIVE,
    {
      // ALL 56: the order stands until execution was suspended on it; where nothing is left to execute, nothing stops.
      task: 'stop-execution',
      owner: 'L',
      title: { zh: '按法院裁定停止执行', en: 'Suspend execution as the court ordered' },
      command: 'execution.suspend',
    },
    (view, self) => {
      const ordered = self.last('litigation.stopExecution')?.seq;
      if (ordered === undefined || openPositions(view).length === 0) return NOTHING;
      return view.facts('execution.suspend').some(({ seq }) => seq > ordered) ? NOTHING : [{}];
    },
  ),
  inStates(
    LIVE,
    {
      // A decision stands again by itself; what was reopened or handed back is not (general rule 7).
      task: 'examine-outcome-undone',
      owner: 'L',
      title: {
        zh: '判决因上诉或者再审未生效，而已据此重新核查或者解除措施：请研究处理',
        en: 'The judgment lost its force by an appeal or a retrial after a clue was reopened or a measure lifted on it: look into it',
      },
      command: null,
    },
    (view, self) => (reachedOthers(view, self) ? [{}] : NOTHING),
  ),
  inStates(
    ['mediated'],
    {
      task: 'examine-mediation',
      owner: 'L',
      title: {
        zh: '所调解事项不属赔偿、补偿或者裁量：请研究处理',
        en: 'What was mediated is neither compensation nor discretion: look into it',
      },
      command: null,
    },
    (_view, self) =>
      self.last<LitigationMediatePayload>('litigation.mediate')?.payload.about === 'other' ? [{}] : NOTHING,
  ),
];

/** Task by task: who does what while the courts work. */
export const litigationTasks: readonly TaskDeclaration[] = [
  ...firstInstance,
  ...appeals,
  ...afterwards,
  ...remedyTasks('litigation', endOf, (self) => suitCourse(self).strays),
];

/** What a judgment of this suit once brought to a clue or a measure. */
function reachedOthers(view: CaseView, self: ProceedingView): boolean {
  return ['remedy.applyToFiling', 'remedy.applyToMeasure'].some((signal) => broughtBy(view, self, signal).length > 0);
}

/** The bureau has something to appeal against. */
function isLost(self: ProceedingView): boolean {
  const outcome = suitCourse(self).says?.payload.outcome;
  return outcome !== undefined && outcome !== 'upheld' && outcome !== 'claim-rejected';
}
