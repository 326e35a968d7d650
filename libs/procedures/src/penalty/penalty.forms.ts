import type { CaseView, Fact, FormDeclaration, ProceedingView } from '#engine';
import type { Outcome } from '../investigation/report-payload.js';
import { contentOf, outcomeFor } from './decisions.js';
import { currentHearing, hearingParties } from './hearings.js';
import { noticesOf } from './notices.js';

/** One form for each party whose outcome is one of these. */
function decided(
  form: number,
  numberCode: string,
  title: { zh: string; en: string },
  ...outcomes: Outcome[]
): FormDeclaration {
  const subjects = (view: CaseView, fact: Fact): readonly string[] => {
    const self = proceedingOf(view, fact);
    if (self === undefined) return [];
    const content = contentOf(self, fact);
    return content.parties
      .filter((party) => outcomes.includes(outcomeFor(content, party)))
      .map((party) => String(party.party));
  };
  return { command: 'decision.make', form, title, numberCode, subjects };
}

const ofReview = { form: 36, title: { zh: '案件审核/法制审核表', en: 'Review of the case' }, numberCode: null };

export const penaltyForms: readonly FormDeclaration[] = [
  { command: 'review.pass', ...ofReview },
  { command: 'review.return', ...ofReview },
  {
    command: 'notice.issue',
    form: 37,
    title: { zh: '行政处罚告知书', en: 'Penalty notice' },
    numberCode: '罚告',
    subjects: (view, fact) => {
      const self = proceedingOf(view, fact);
      const notice = self === undefined ? undefined : noticesOf(self).find((one) => one.fact.seq === fact.seq);
      return notice?.parties.map(({ party }) => String(party)) ?? [];
    },
  },
  {
    command: 'refund.order',
    form: 34,
    title: { zh: '责令退款通知书', en: 'Order to refund' },
    numberCode: '责退',
    subjects: partyNamed,
  },
  {
    command: 'defence.record',
    form: 38,
    title: { zh: '陈述申辩笔录', en: 'Record of the statement' },
    numberCode: null,
    subjects: partyNamed,
    made: (_view, fact) => (fact.payload as { how?: string }).how === 'oral',
  },
  {
    command: 'hearing.schedule',
    form: 39,
    title: { zh: '行政处罚听证通知书', en: 'Notice of the hearing' },
    numberCode: '听通',
    subjects: (view, fact) => {
      const self = proceedingOf(view, fact);
      return self === undefined ? [] : hearingParties(currentHearing(view, self)).map(String);
    },
  },
  { command: 'hearing.hold', form: 40, title: { zh: '听证笔录', en: 'Record of the hearing' }, numberCode: null },
  { command: 'hearing.report', form: 41, title: { zh: '听证报告', en: 'Report of the hearing' }, numberCode: null },
  {
    command: 'decision.make',
    form: 43,
    title: { zh: '行政处理决定审批表', en: 'Approval of the decision' },
    numberCode: null,
  },
  decided(45, '处罚', { zh: '行政处罚决定书', en: 'Penalty decision' }, 'penalty'),
  decided(46, '不罚', { zh: '不予行政处罚决定书', en: 'Decision of no penalty' }, 'no-penalty', 'no-violation'),
  decided(4, '案移', { zh: '案件移送函', en: 'Letter of referral' }, 'refer'),
];

function partyNamed(_view: CaseView, fact: Fact): readonly string[] {
  return [String((fact.payload as { party?: number }).party)];
}

function proceedingOf(view: CaseView, fact: Fact): ProceedingView | undefined {
  return view.proceeding(fact.proceeding);
}
