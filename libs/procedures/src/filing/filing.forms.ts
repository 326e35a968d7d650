import type { FormDeclaration } from '#engine';

export const filingForms: readonly FormDeclaration[] = [
  { command: 'clue.register', form: 1, title: { zh: '案件来源登记表', en: 'Register of the clue' }, numberCode: null },
  { command: 'filing.approve', form: 7, title: { zh: '立案审批表', en: 'Approval of filing' }, numberCode: null },
  {
    command: 'filing.decline',
    form: 7,
    title: { zh: '不予立案审批表', en: 'Approval of declining' },
    numberCode: null,
  },
  { command: 'filing.refer', form: 4, title: { zh: '案件移送函', en: 'Letter of referral' }, numberCode: '案移' },
];
