import type { CaseState } from '#engine';
import type { Invariant, Step } from '../exploring/invariant.js';
import { runsDays } from './limits.js';
import { each, factsOf, lastOf, loose, proceedings, runs, seqOf, stateIn, type Loose } from './reading.js';

const LIVE = ['served', 'answered', 'firstInstance', 'judged', 'appealed', 'secondInstance', 'remanded', 'retrial'];
const GONE = ['', 'revoked'];

/** The suit that a step is about, before and after it. */
function suitOf({ before, after, entry }: Step): { readonly before: string; readonly after: string } {
  const id = entry.operations.flatMap((one) => (one.op === 'fact' ? [one.proceeding] : []))[0];
  const at = (state: CaseState): string =>
    proceedings(state, 'litigation').find(({ one }) => one.id === id)?.at['main'] ?? '';
  return { before: at(before), after: at(after) };
}

/** Whether somebody has something to do in the suit. */
function owned(state: CaseState, id: string, task?: string): boolean {
  return state.tasks.some(
    (one) => one.status === 'open' && one.proceeding === id && (task === undefined || one.task === task),
  );
}

/** Suits about the bureau's acts. */
export const suitInvariants: readonly Invariant[] = [
  {
    id: 'suit-answered-within-fifteen-days',
    zh: '自收到起诉状副本之日起十五日内答辩并举证。',
    en: 'The fifteen days to answer run from the receipt of the copy of the complaint.',
    article: 'ALL 67; ALLI 34',
    on: ['litigation.receive'],
    step: (step) =>
      loose(step)['copyReceivedOn'] === undefined
        ? null
        : runsDays(step, 'litigation-answer', 15, String(loose(step)['copyReceivedOn'])),
  },
  {
    id: 'suit-answered-with-evidence',
    zh: '答辩附证据、依据，诉讼中不自行收集证据。',
    en: 'A suit is answered with evidence and basis, and none was taken since it began.',
    article: 'ALL 34, 35, 67',
    on: ['litigation.answer'],
    step: (step) => loose(step)['withEvidence'] === true && loose(step)['noneTakenSince'] === true,
  },
  {
    id: 'missed-answer-comes-to-the-leader',
    zh: '逾期不举证视为没有证据的，由负责人研究自行纠正。',
    en: 'An answer that was missed, so that the act counts as without evidence, comes before the leader.',
    article: 'ALL 34(2), 67',
    on: ['clock.expire'],
    step: (step) => {
      if (loose(step)['rule'] !== 'litigation-answer' || !LIVE.includes(suitOf(step).after)) return null;
      const corrected = GONE.includes(stateIn(step.after, 'penalty'));
      return (
        corrected || step.after.tasks.some(({ task, status }) => task === 'answer-was-missed' && status === 'open')
      );
    },
  },
  {
    id: 'evidence-postponed-in-time',
    zh: '延期举证在举证期限内书面申请，由法院准许。',
    en: 'More time for evidence is asked for in writing within the time to answer, and granted by the court.',
    article: 'ALLI 34',
    on: ['litigation.postponeEvidence'],
    step: (step) => {
      const asked = factsOf(step.prior, 'litigation.postponeEvidence').some(
        ({ payload }) => payload['step'] === 'applied',
      );
      if (loose(step)['step'] !== 'applied') return asked;
      const clock = step.before.clocks.filter(({ rule }) => rule === 'litigation-answer').at(-1);
      return (clock?.due ?? '') >= step.command.at.slice(0, 10) && loose(step)['cause'] !== undefined;
    },
  },
  {
    id: 'leader-appears-or-explains',
    zh: '负责人出庭；不能出庭的，委托工作人员并提交盖章的说明，不得仅由律师出庭。',
    en: 'A leader appears in court, or staff do with a sealed explanation; never lawyers alone.',
    article: 'ALL 3(3); ALLI 128–130',
    on: ['litigation.nameAppearance'],
    step: (step) => {
      const { leader, staff, explanation, sealed } = loose(step) as Loose & { leader?: string };
      if (leader === undefined) return staff !== undefined && explanation !== undefined && sealed === true;
      const posts = step.world.people[leader]?.posts ?? [];
      return posts.some(({ role }) => ['leader', 'principal'].includes(role));
    },
  },
  {
    id: 'appearance-has-an-owner',
    zh: '一审开庭期间，出庭人员未确定的，有人负责。',
    en: 'While the first instance sits and nobody is named to appear, somebody has to see to it.',
    article: 'ALL 3(3); ALLI 128',
    state: ({ state, view }) =>
      view.has('litigation.nameAppearance')
        ? null
        : each(proceedings(state, 'litigation'), ({ one, at }) =>
            at['main'] === 'firstInstance' ? owned(state, one.id, 'name-appearance') : null,
          ),
  },
  {
    id: 'suit-has-an-owner',
    zh: '诉讼的每一阶段都有人跟进，或者有期限在计时。',
    en: 'At every stage of a suit somebody has the next step, or a limit runs.',
    article: 'ALL 67–89',
    state: ({ state }) =>
      each(proceedings(state, 'litigation'), ({ one, at }) =>
        LIVE.includes(at['main'] ?? '')
          ? owned(state, one.id) ||
            state.clocks.some(({ proceeding, status }) => proceeding === one.id && status === 'running')
          : null,
      ),
  },
  {
    id: 'judgment-open-to-appeal',
    zh: '一审判决自送达之日起十五日内、驳回起诉的裁定十日内可以上诉。',
    en: 'A judgment of the first instance is open to appeal for fifteen days, a ruling that rejects the suit for ten.',
    article: 'ALL 85',
    on: ['litigation.judge', 'litigation.dismiss'],
    step: (step) => {
      const { before, after } = suitOf(step);
      if (before !== 'firstInstance' || after !== 'judged') return null;
      const receivedOn = String(loose(step)['receivedOn']);
      return step.command.name === 'litigation.judge'
        ? runsDays(step, 'litigation-appeal', 15, receivedOn)
        : runsDays(step, 'litigation-appeal-ruling', 10, receivedOn);
    },
  },
  {
    id: 'not-final-while-open-to-appeal',
    zh: '上诉期间内的裁判不生效。',
    en: 'No judgment is final while it is open to appeal.',
    article: 'ALL 85',
    state: ({ state }) =>
      each(proceedings(state, 'litigation'), ({ at }) =>
        at['main'] === 'final' ? !runs(state, 'litigation-appeal') && !runs(state, 'litigation-appeal-ruling') : null,
      ),
  },
  {
    id: 'own-appeal-decided-by-a-leader',
    zh: '本机关上诉由负责人决定，在上诉期内提出。',
    en: 'An appeal of the bureau is decided by a leader on a proposal, within its time.',
    article: 'ALL 85',
    on: ['litigation.appeal'],
    step: (step) => {
      if (loose(step)['by'] !== 'bureau') return null;
      const proposed = factsOf(step.prior, 'approval.propose').some(
        ({ payload }) => payload['command'] === 'litigation.appeal',
      );
      const due = step.before.clocks.filter(({ rule }) => rule.startsWith('litigation-appeal')).at(-1)?.due ?? '';
      return proposed && String(loose(step)['filedOn']) <= due;
    },
  },
  {
    id: 'final-judgment-reaches-the-decision',
    zh: '裁判生效的同一步落实到所诉的决定。',
    en: 'In the step in which a judgment becomes final it reaches the decision it is about.',
    article: 'ALL 69–78',
    on: ['clock.expire', 'litigation.judge', 'litigation.final', 'litigation.mediate'],
    step: (step) => {
      const { before, after } = suitOf(step);
      const judged = seqOf(step.view, 'litigation.judge', 'litigation.mediate') > 0;
      if (!LIVE.includes(before) || !['final', 'mediated'].includes(after) || !judged) return null;
      return step.entry.operations.some((one) => one.op === 'fact' && one.command === 'remedy.apply');
    },
  },
  {
    id: 'decision-annulled-by-the-court-stands-no-longer',
    zh: '生效裁判撤销的决定不再有效，也不再履行。',
    en: 'A decision that a final judgment annuls stands no longer, and nobody has to pay under it.',
    article: 'ALL 70',
    on: ['clock.expire', 'litigation.judge', 'litigation.final'],
    step: (step) => {
      const { before, after } = suitOf(step);
      const judged = lastOf(step.view, 'litigation.judge')?.payload;
      if (after !== 'final' || before === 'final' || judged?.['outcome'] !== 'revoked') return null;
      return stateIn(step.after, 'penalty') === 'revoked' && !runs(step.after, 'fine-payment');
    },
  },
  {
    id: 'judgment-complied-with-on-paper',
    zh: '履行裁判的情况附材料，且裁判已经作出。',
    en: 'Compliance with a judgment is reported on paper, after there is one.',
    article: 'ALL 94–96',
    on: ['litigation.comply'],
    step: (step) =>
      loose(step)['paper'] !== undefined && seqOf(step.prior, 'litigation.judge', 'litigation.mediate') > 0,
  },
];
