import type { CaseView, Fact, FormDeclaration } from '#engine';
import { askedOf, isPreservation } from './measures.js';

type Made = NonNullable<FormDeclaration['made']>;

const ofPreservation: Made = (view, fact) => measureIs(view, fact, true);
const ofSeizure: Made = (view, fact) => measureIs(view, fact, false);

export const measureForms: readonly FormDeclaration[] = [
  form('measure.request', 8, ['行政处罚案件有关事项审批表', 'Approval of a matter of the case'], null),
  form('measure.impose', 19, ['先行登记保存证据通知书', 'Notice of registration preservation'], '先登', ofPreservation),
  form('measure.impose', 21, ['实施行政强制措施决定书', 'Decision on a coercive measure'], '强制', ofSeizure),
  form('measure.impose', 24, ['场所/设施/财物清单', 'List of places, facilities or goods'], null),
  form(
    'measure.impose',
    25,
    ['封条', 'Seal'],
    null,
    (view, fact) => view.proceeding(fact.proceeding) !== undefined && kindOf(view, fact) === 'seal',
  ),
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
    ['解除先行登记保存证据通知书', 'End of a registration preservation'],
    '解登',
    (_view, { payload }) => payload['disposal'] !== 'sent-to-test',
  ),
  form(
    'measure.lift',
    20,
    ['解除先行登记保存证据通知书', 'End of a registration preservation'],
    '解登',
    ofPreservation,
  ),
  form('measure.lift', 23, ['解除行政强制措施决定书', 'Lifting of a coercive measure'], '解强', ofSeizure),
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

function measureIs(view: CaseView, { proceeding }: Fact, preservation: boolean): boolean {
  const self = view.proceeding(proceeding);
  return self !== undefined && isPreservation(self) === preservation;
}

function kindOf(view: CaseView, { proceeding }: Fact): string | undefined {
  const self = view.proceeding(proceeding);
  return self === undefined ? undefined : askedOf(self)?.kind;
}
