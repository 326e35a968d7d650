import type { FormDeclaration } from '#engine';

export const deliberationForms: readonly FormDeclaration[] = [
  {
    command: 'deliberation.conclude',
    form: 42,
    title: { zh: '行政处罚案件集体讨论记录', en: 'Record of the leaders’ discussion' },
    numberCode: null,
  },
];
