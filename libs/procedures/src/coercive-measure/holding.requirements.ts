import type { Requirement } from '#engine';
import { onFacts, onInput } from '../requirement.js';
import { extensionsOf } from './carrying-on.js';
import type {
  MeasureDisposeEarlyPayload,
  MeasureDisposePayload,
  MeasureHandOverPayload,
  MeasureTellTestingPayload,
} from './measure-payload.js';
import { isEmpowered } from './measure.requirements.js';
import { imposedAt, isForfeitureStanding, isPreservation, policeFiled } from './measures.js';

/** A preservation is disposed of by one of five; sealing and seizure are lifted, forfeited or handed over. */
export const preservationOnly: Requirement = onFacts(
  {
    id: 'disposal-of-preservation-only',
    article: 'APL 56; PROC 35',
    zh: '该处理方式仅适用于先行登记保存；查封、扣押的请予解除、移交或者依决定没收。',
    en: 'Only a registration preservation is disposed of this way; what is sealed or seized is lifted, handed over or forfeited.',
    remedyZh: '查封、扣押请使用 measure.lift。',
    remedyEn: 'For a sealing or seizure use measure.lift.',
  },
  ({ self }) => self === null || isPreservation(self),
);

/** Testing time and extension belong to the period of a sealing or seizure. */
export const seizureOnly: Requirement = onFacts(
  {
    id: 'sealing-or-seizure-only',
    article: 'AEL 25; PROC 38',
    zh: '仅查封、扣押期限可以延长、扣除检测期间；先行登记保存的七个工作日不得延长。',
    en: 'Only the period of a sealing or seizure is extended or leaves out tests; the seven working days of a preservation are not.',
    remedyZh: '请在七个工作日内作出处理（measure.dispose）。',
    remedyEn: 'Dispose of the preservation within seven working days (measure.dispose).',
  },
  ({ self }) => self === null || !isPreservation(self),
);

export const extendedOnce: Requirement = onFacts(
  {
    id: 'seizure-extended-once',
    article: 'AEL 25(1); PROC 38(1)',
    zh: '查封、扣押期限只能延长一次，延长不得超过三十日。',
    en: 'The period of a sealing or seizure is extended once, by at most thirty days.',
    remedyZh: '请在期限届满前作出处理决定或者解除。',
    remedyEn: 'Decide the case or lift the measure before the period is over.',
  },
  ({ self }) => self === null || extensionsOf(self).length === 0,
);

/** Only a definite period of which the party was told in writing does not count. */
export const testingPeriodDefinite: Requirement<MeasureTellTestingPayload> = onInput<MeasureTellTestingPayload>(
  {
    id: 'testing-period-definite',
    article: 'AEL 25(3); PROC 38(3)',
    zh: '检测、检验、检疫、鉴定的期间须明确，并书面告知当事人；起始之日不得早于采取措施之日。',
    en: 'The period of the test is definite, told in writing, and begins on or after the day of the measure.',
    remedyZh: '请写明起止日期（from、until）并附期间告知书（paper）。',
    remedyEn: 'Give from and until and name the notice in `paper`.',
  },
  ({ self, command: { payload } }) =>
    payload.paper !== undefined &&
    payload.from <= payload.until &&
    payload.from >= (self === null ? '' : (imposedAt(self)?.slice(0, 10) ?? '')),
);

/** A preservation becomes a seizure only where a law or regulation gives the power. */
export const conversionEmpowered: Requirement<MeasureDisposePayload> = onInput<MeasureDisposePayload>(
  {
    id: 'conversion-basis-in-law',
    article: 'PROC 35(1)(3); AEL 10, 22',
    zh: '转为查封、扣押的，须写明种类及法律、法规依据；不得以规章为依据。',
    en: 'Where a preservation is turned into a sealing or seizure, its kind and the law or regulation are named; a rule is not enough.',
    remedyZh: '请填写 into（kind、basis）；没有依据的应予解除。',
    remedyEn: 'Give into (kind, basis); without a basis the preservation is lifted.',
  },
  ({ command: { payload } }) =>
    payload.disposal !== 'converted' ||
    (payload.into !== undefined && isEmpowered(payload.into.kind, payload.into.basis)),
);

/** Goods are forfeited by the decision on the case, not by the disposal. */
export const forfeitureDecided: Requirement<MeasureDisposePayload> = onInput<MeasureDisposePayload>(
  {
    id: 'forfeiture-decided',
    article: 'PROC 35(1)(4); APL 56',
    zh: '以没收处理的，须已作出没收涉案物品的处罚决定。',
    en: 'Preserved goods are forfeited only where the decision on the case forfeits them.',
    remedyZh: '请先作出处罚决定（decision.make）；不能在期限内作出的，选择其他处理方式。',
    remedyEn: 'Make the decision first (decision.make), or dispose of the goods in another way.',
  },
  ({ view, self, command: { payload } }) =>
    payload.disposal !== 'forfeited' || self === null || isForfeitureStanding(view, self),
);

/** After a test the goods go back or are seized. */
export const testFollowed: Requirement<MeasureDisposePayload> = onInput<MeasureDisposePayload>(
  {
    id: 'disposal-after-test',
    article: 'PROC 35(1)(2)',
    zh: '送检后根据结果退还（lifted）、转为查封扣押（converted）或者依决定没收，不得再次以送检或者复制处理。',
    en: 'After the test the goods are returned, turned into a seizure or forfeited; they are not sent to test or copied again.',
    remedyZh: '请根据结果选择处理方式。',
    remedyEn: 'Choose what follows from the result.',
  },
  ({ self, command: { payload } }) =>
    self?.in() !== 'tested' || ['lifted', 'converted', 'forfeited'].includes(payload.disposal),
);

/** Disposed of early, they must have been kept as evidence; announced, there is the announcement. */
export const earlyDisposalSecured: Requirement<MeasureDisposeEarlyPayload> = onInput<MeasureDisposeEarlyPayload>(
  {
    id: 'early-disposal-secured',
    article: 'PROC 41(2)',
    zh: '先行处置容易腐烂、变质的物品，须先留存证据，并附权利人同意（申请）材料或者公告。',
    en: 'Perishables are disposed of early only with evidence kept first, and with the consent, request or announcement in the file.',
    remedyZh: '请先留样、拍照或者录像（evidenceKept），并在 paper 中写明同意、申请或者公告。',
    remedyEn: 'Keep evidence first (evidenceKept) and name the consent, request or announcement in `paper`.',
  },
  ({ command: { payload } }) => payload.evidenceKept && payload.paper !== undefined,
);

/** Goods follow the matter to the police once they have filed. */
export const policeHaveFiledMatter: Requirement = onFacts(
  {
    id: 'goods-follow-police-filing',
    article: 'XFER 12; AEL 21',
    zh: '公安机关立案后，方可移交查封、扣押的物品。',
    en: 'Goods are handed over to the police once they have filed the matter.',
    remedyZh: '请先登记公安机关的立案通知（police.file）。',
    remedyEn: 'Record that the police have filed first (police.file).',
  },
  ({ view }) => policeFiled(view) !== undefined,
);

export const partyToldOfHandover: Requirement<MeasureHandOverPayload> = onInput<MeasureHandOverPayload>(
  {
    id: 'party-told-of-handover',
    article: 'AEL 21; form 6',
    zh: '移交查封、扣押的物品须书面告知当事人。',
    en: 'The party is told in writing that its goods are handed over.',
    remedyZh: '请制发物品移送告知书并填写 partyTold。',
    remedyEn: 'Send the notice (form 6) and give partyTold.',
  },
  ({ command: { payload } }) => payload.partyTold,
);

/** An entry of a release may come late, but not before the measure. */
export const liftedAfterImposed: Requirement = onInput(
  {
    id: 'lifted-after-imposed',
    article: 'AEL 28; PROC 42',
    zh: '解除的时间不得早于采取措施的时间。',
    en: 'Nothing is lifted before it was imposed.',
    remedyZh: '请核对解除的时间。',
    remedyEn: 'Check the time of the release.',
  },
  ({ self, command }) => self === null || (imposedAt(self) ?? '') <= command.at,
);
