import type { CaseView, Fact, FormDeclaration } from '#engine';

function ofParty(_view: CaseView, fact: Fact): readonly string[] {
  return [String(fact.payload['party'])];
}

const GRANTED = { zh: '延期/分期缴纳罚款通知书', en: 'Notice of delay or instalments' };

export const executionForms: readonly FormDeclaration[] = [
  { command: 'payment.grantDelay', form: 47, title: GRANTED, numberCode: '延分通', subjects: ofParty },
  { command: 'payment.grantInstalments', form: 47, title: GRANTED, numberCode: '延分通', subjects: ofParty },
  {
    command: 'execution.demand',
    form: 48,
    title: { zh: '行政处罚决定履行催告书', en: 'Demand to perform the decision' },
    numberCode: '罚催',
    subjects: ofParty,
  },
  {
    command: 'execution.applyToCourt',
    form: 49,
    title: { zh: '强制执行申请书', en: 'Application for enforcement' },
    numberCode: '执申',
    subjects: ofParty,
  },
  {
    command: 'execution.disposeGoods',
    form: 52,
    title: { zh: '涉案物品处理记录', en: 'Record of the disposal of goods' },
    numberCode: null,
    subjects: ofParty,
  },
  { command: 'case.close', form: 53, title: { zh: '结案审批表', en: 'Approval of closure' }, numberCode: null },
  { command: 'case.archive', form: 54, title: { zh: '卷宗封面', en: 'Cover of the file' }, numberCode: null },
  { command: 'case.archive', form: 55, title: { zh: '卷内文件目录', en: 'List of contents' }, numberCode: null },
  { command: 'case.archive', form: 56, title: { zh: '卷内备考表', en: 'Note of completeness' }, numberCode: null },
];
