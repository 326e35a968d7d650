import type { CaseView, FormDeclaration } from '#engine';
import { liftedBySignal } from './measure-papers.js';
import { askedOf } from './measures.js';

type Made = NonNullable<FormDeclaration['made']>;

const END_OF_PRESERVATION = ['解除先行登记保存证据通知书', 'End of a registration preservation'] as const;
const LIFTING = ['解除行政强制措施决定书', 'Lifting of a coercive measure'] as const;

const ofPreservation: Made = (view, { proceeding }) => kindOf(view, proceeding) === 'preservation';
const ofSeizure: Made = (view, { proceeding }) => ['seal', 'seizure'].includes(kindOf(view, proceeding) ?? '');

const bySignalOf =
  (kind: Made): Made =>
  (view, fact) => {
    const self = view.proceeding(fact.proceeding);
    return self !== undefined && liftedBySignal(self, fact) && kind(view, fact);
  };

/** What lifts a measure without an act of its own still makes the paper (PROC 42). */
const releases: readonly FormDeclaration[] = ['penalty.decided', 'measures.release', 'remedy.applyToMeasure'].flatMap(
  (signal) => [
    form(signal, 20, END_OF_PRESERVATION, '解登', bySignalOf(ofPreservation)),
    form(signal, 23, LIFTING, '解强', bySignalOf(ofSeizure)),
  ],
);

export const measureForms: readonly FormDeclaration[] = [
  ...releases,
  form('measure.request', 8, ['行政处罚案件有关事项审批表', 'Approval of a matter of the case'], null),
  form('measure.impose', 19, ['先行登记保存证据通知书', 'Notice of registration preservation'], '先登', ofPreservation),
  form('measure.impose', 21, ['实施行政强制措施决定书', 'Decision on a coercive measure'], '强制', ofSeizure),
  form('measure.impose', 24, ['场所/设施/财物清单', 'List of places, facilities or goods'], null),
  form('measure.impose', 25, ['封条', 'Seal'], null, (view, { proceeding }) => kindOf(view, proceeding) === 'seal'),
  form(
    'measure.impose',
    26,
    ['场所/设施/财物委托保管书', 'Custody of places, facilities or goods'],
    '托管',
    (_view, { payload }) => payload['custody'] !== undefined,
  ),
  form('measure.tellTesting', 31, ['检测/检验/检疫/鉴定期间告知书', 'Notice of the time a test takes'], '检鉴期'),
  form('measure.extend', 22, ['延长行政强制措施期限决定书', 'Extension of a coercive measure'], '延强'),
  form(
    'measure.dispose',
    20,
    END_OF_PRESERVATION,
    '解登',
    (_view, { payload }) => payload['disposal'] !== 'sent-to-test',
  ),
  form('measure.lift', 20, END_OF_PRESERVATION, '解登', ofPreservation),
  form('measure.lift', 23, LIFTING, '解强', ofSeizure),
  form(
    'measure.disposeEarly',
    27,
    ['先行处置物品确认书', 'Consent to early disposal'],
    null,
    (_view, { payload }) => payload['by'] !== 'announcement',
  ),
  form(
    'measure.disposeEarly',
    28,
    ['先行处置物品公告', 'Announcement of early disposal'],
    '先处告',
    (_view, { payload }) => payload['by'] === 'announcement',
  ),
  form('measure.handOver', 6, ['查封/扣押物品移送告知书', 'Notice of goods handed over'], '物移'),
  form('measure.returnGoods', 52, ['涉案物品处理记录', 'Record of what became of goods'], null),
];

type Row = readonly [command: string, form: number, words: readonly [string, string], code: string | null, made?: Made];

function form(...[command, number, [zh, en], numberCode, made]: Row): FormDeclaration {
  const plain = { command, form: number, title: { zh, en }, numberCode };
  return made === undefined ? plain : { ...plain, made };
}

function kindOf(view: CaseView, proceeding: string): string | undefined {
  const self = view.proceeding(proceeding);
  return self === undefined ? undefined : askedOf(self)?.kind;
}
