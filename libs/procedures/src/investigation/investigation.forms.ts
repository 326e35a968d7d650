import type { FormDeclaration } from '#engine';
import type { ActKind, RecordActPayload } from './investigation-payload.js';

interface ActForm {
  readonly kinds: readonly ActKind[];
  readonly form: number;
  readonly title: FormDeclaration['title'];
  readonly numberCode: string | null;
}

const ACT_FORMS: readonly ActForm[] = [
  {
    kinds: ['site-inspection', 'enterprise-inspection'],
    form: 9,
    title: { zh: '现场笔录', en: 'Record made on site' },
    numberCode: null,
  },
  { kinds: ['evidence'], form: 11, title: { zh: '证据提取单', en: 'Evidence taken' }, numberCode: null },
  {
    kinds: ['electronic-data', 'technical-monitoring'],
    form: 12,
    title: { zh: '电子数据证据提取笔录', en: 'Record of electronic evidence' },
    numberCode: null,
  },
  { kinds: ['interview-notice'], form: 13, title: { zh: '询问通知书', en: 'Notice of interview' }, numberCode: '询通' },
  { kinds: ['interview'], form: 14, title: { zh: '询问笔录', en: 'Record of interview' }, numberCode: null },
  {
    kinds: ['materials-request'],
    form: 15,
    title: { zh: '限期提供材料通知书', en: 'Notice to provide materials' },
    numberCode: '限提',
  },
  {
    kinds: ['identification'],
    form: 16,
    title: { zh: '协助辨认/鉴别通知书', en: 'Request to identify' },
    numberCode: '辨鉴通',
  },
  { kinds: ['assistance'], form: 17, title: { zh: '协助调查函', en: 'Request for assistance' }, numberCode: '协查' },
  { kinds: ['sampling'], form: 29, title: { zh: '抽样记录', en: 'Record of sampling' }, numberCode: null },
  {
    kinds: ['testing-commission'],
    form: 30,
    title: { zh: '检测/检验/检疫/鉴定委托书', en: 'Commission of a test' },
    numberCode: '检鉴委',
  },
  {
    kinds: ['test-result'],
    form: 32,
    title: { zh: '检测/检验/检疫/鉴定结果告知书', en: 'Notice of a test result' },
    numberCode: '检鉴结',
  },
  {
    kinds: ['correction-order'],
    form: 33,
    title: { zh: '责令改正通知书', en: 'Order to correct' },
    numberCode: '责改',
  },
];

export const investigationForms: readonly FormDeclaration[] = [
  ...ACT_FORMS.map(({ kinds, form, title, numberCode }): FormDeclaration => ({
    command: 'investigation.recordAct',
    form,
    title,
    numberCode,
    made: (_view, fact) => kinds.includes((fact.payload as unknown as RecordActPayload).kind),
  })),
  {
    command: 'investigation.submitReport',
    form: 35,
    title: { zh: '案件调查终结报告', en: 'Report of the investigation' },
    numberCode: null,
  },
  {
    command: 'investigation.refer',
    form: 4,
    title: { zh: '案件移送函', en: 'Letter of referral' },
    numberCode: '案移',
  },
];
