import type { FormDeclaration } from '#engine';

/** Taking a case up has no form of its own in the 2021 set; its paper is named in the act. */
export const jurisdictionForms: readonly FormDeclaration[] = [
  {
    command: 'jurisdiction.designate',
    form: 2,
    title: { zh: '指定管辖通知书', en: 'Notice of designated jurisdiction' },
    numberCode: '指定',
  },
  {
    command: 'case.assignDown',
    form: 3,
    title: { zh: '案件交办通知书', en: 'Notice of an assigned case' },
    numberCode: '交办',
  },
];
