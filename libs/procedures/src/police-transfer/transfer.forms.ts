import type { FormDeclaration } from '#engine';

/** Form 5 is the letter itself; form 6, on seized goods, belongs to the measure that holds them. */
export const transferForms: readonly FormDeclaration[] = [
  {
    command: 'transfer.handOver',
    form: 5,
    title: { zh: '涉嫌犯罪案件移送书', en: 'Letter of transfer of a suspected crime' },
    numberCode: '涉罪移',
  },
];
