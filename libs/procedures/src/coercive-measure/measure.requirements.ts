import type { CaseView, Requirement, StepView } from '#engine';
import type { Words } from '#kernel';
import { partyExists } from '../general-rules/party/party.requirements.js';
import { domainOf, UNFAIR_COMPETITION } from '../investigation/case-domain.js';
import { isUnderWay } from '../investigation/under-way.js';
import { onFacts, onInput, type RequirementWords } from '../requirement.js';
import type {
  MeasureBasis,
  MeasureDisposePayload,
  MeasureImposePayload,
  MeasureItem,
  MeasureKind,
  MeasureRequestPayload,
} from './measure-payload.js';
import { heldItems } from './held-items.js';
import { askedOf, isLive } from './measures.js';

/** What approves a request, or refuses it. */
export const MEASURE_PROPOSAL = {
  decision: 'measure.approve',
  proposedBy: ['measure.request'],
  answeredBy: ['measure.refuse', 'measure.withdraw'],
};

/** A measure serves the finding of facts: from the verification of the clue until the case is closed. */
export const measureCaseUnderWay: Requirement = onFacts(
  {
    id: 'measure-case-under-way',
    article: 'APL 56; AEL 16; PROC 23, 33, 36',
    zh: '线索已指派核查后、案件终止、移送或者结案前，方可采取先行登记保存、查封、扣押。',
    en: 'A measure is taken from the verification of the clue on, while the case is neither declined, ended nor closed.',
    remedyZh: '请先指派核查人员；已结束的案件不得再采取措施。',
    remedyEn: 'Have officers assigned first; a matter that has ended takes no measure any more.',
  },
  ({ view }) => isUnderWay(view),
);

/** Only a law or regulation gives the power to seal or seize. */
export const measureBasis: Requirement<MeasureRequestPayload> = onInput<MeasureRequestPayload>(
  {
    id: 'measure-basis-in-law',
    article: 'AEL 10, 22',
    zh: '查封、扣押须由法律、法规规定；规章不得设定。',
    en: 'Sealing and seizure need a law or regulation; a rule cannot give the power.',
    remedyZh: '请写明法律、法规依据（basis）；仅有规章依据的不得查封、扣押。',
    remedyEn: 'Name the law or regulation (basis); without one nothing is sealed or seized.',
  },
  ({ command: { payload } }) => isEmpowered(payload.kind, payload.basis),
);

/** Case items only, no daily necessities, nothing held already. */
export const measureScope: Requirement<MeasureRequestPayload> = onInput<MeasureRequestPayload>(
  {
    id: 'measure-scope',
    article: 'AEL 23; PROC 37',
    zh: '仅限涉案的场所、设施、财物；不得查封、扣押公民及其所扶养家属的生活必需品；已被查封的不得重复查封。',
    en: 'Only what has to do with the case; no necessities of life; nothing that is sealed or seized already.',
    remedyZh: '请从清单（items）中剔除不得采取措施的项目。',
    remedyEn: 'Take what may not be touched out of the list (items).',
  },
  ({ view, command: { payload } }) =>
    payload.items.every((item) => isReachable(payload.kind, item) && !isHeldInCase(view, item)),
);

/** The party whose things they are has been recorded, where it is named. */
export const measurePartyExists: Requirement<MeasureRequestPayload> = {
  ...partyExists,
  met: (step) => step.command.payload.party === undefined || partyExists.met(step),
};

/** In unfair-competition cases the principal leader approves every measure. */
export const principalApprovesMeasure: Requirement = onFacts(
  {
    id: 'measure-principal-approves',
    article: '反不正当竞争法(2025) 16(2)',
    zh: '涉嫌不正当竞争案件的措施须经主要负责人批准。',
    en: 'In unfair-competition cases the principal leader decides on the measure.',
    remedyZh: '请报主要负责人审批。',
    remedyEn: 'Bring it before the principal leader.',
  },
  ({ view, command }) => domainOf(view) !== UNFAIR_COMPETITION || command.actor.role === 'principal',
);

const APPROVED_BY_CITY: RequirementWords = {
  id: 'seizure-approved-by-city',
  article: '反不正当竞争法(2025) 16(2)',
  zh: '涉嫌不正当竞争案件的查封、扣押须经设区的市级以上部门主要负责人批准，并附批准文书。',
  en: 'In unfair-competition cases a seizure needs the principal leader of a bureau at city level or above; the approval is attached.',
  remedyZh: '请报设区的市级以上部门批准，并在 paper 中写明批准文书。',
  remedyEn: 'Obtain that approval and name it in `paper`.',
};

/** Whose level that is the case does not tell, so the approval lies in the file. */
export const cityApprovesSeizure: Requirement<{ paper?: unknown }> = onInput<{ paper?: unknown }>(
  APPROVED_BY_CITY,
  ({ view, self, command }) =>
    domainOf(view) !== UNFAIR_COMPETITION ||
    self === null ||
    askedOf(self)?.kind === 'preservation' ||
    command.payload.paper !== undefined,
);

/** Turning a preservation into a seizure approves the seizure too. */
export const cityApprovesConversion: Requirement<MeasureDisposePayload> = onInput<MeasureDisposePayload>(
  APPROVED_BY_CITY,
  ({ view, command: { payload } }) =>
    domainOf(view) !== UNFAIR_COMPETITION || payload.disposal !== 'converted' || payload.paper !== undefined,
);

/** Without approval only in an emergency, and then with its reasons. */
export const approvedOrUrgent: Requirement<MeasureImposePayload> = onInput<MeasureImposePayload>(
  {
    id: 'measure-approved-or-urgent',
    article: 'PROC 33(2), 36(2); AEL 18, 19',
    zh: '实施前须经批准；情况紧急需要当场采取的，须写明理由，并在二十四小时内报告、补办批准手续。',
    en: 'A measure is approved first; one taken on the spot in an emergency gives its reasons and is approved within 24 hours.',
    remedyZh: '请先报批；情况紧急的填写 urgent 和 urgentReason。',
    remedyEn: 'Have it approved; in an emergency give urgent and urgentReason.',
  },
  ({ self, command: { payload } }) =>
    self === null || self.in() === 'approved' || (payload.urgent === true && payload.urgentReason !== undefined),
);

/** The party is there, or it is noted why not and who witnessed. */
export const measurePartyPresent: Requirement<MeasureImposePayload> = onInput<MeasureImposePayload>(
  {
    id: 'measure-party-present-or-noted',
    article: 'AEL 18(4), (9); PROC 34, 43, 44',
    zh: '须通知当事人到场；当事人不到场的，须注明原因并邀请见证人。',
    en: 'The party is called to be there; its absence is noted, with the witness.',
    remedyZh: '请填写 partyPresent；未到场的在 note 中写明原因和见证人。',
    remedyEn: 'Give partyPresent; in its absence say in note why and who witnessed.',
  },
  ({ command: { payload } }) => payload.partyPresent || payload.note !== undefined,
);

/** The steps of AEL 18 that the record shows. */
const STEPS: readonly { readonly words: Words; readonly done: (payload: MeasureImposePayload) => boolean }[] = [
  { words: { zh: '当场告知理由、依据', en: 'reasons and basis told' }, done: ({ reasonsTold }) => reasonsTold },
  { words: { zh: '告知权利和救济途径', en: 'rights and remedies told' }, done: ({ remediesTold }) => remediesTold },
  { words: { zh: '听取陈述和申辩', en: 'the statement heard' }, done: ({ statementHeard }) => statementHeard },
  { words: { zh: '开具清单并当场交付', en: 'a list made out and delivered' }, done: ({ listed }) => listed },
  { words: { zh: '制作现场笔录', en: 'a record made on the spot' }, done: ({ recorded }) => recorded },
  {
    words: { zh: '当事人签名或者注明拒签情况', en: 'signed by the party, or its refusal noted' },
    done: ({ signed, refusal }) => signed || refusal !== undefined,
  },
];

export const stepsOfCoercion: Requirement<MeasureImposePayload> = onInput<MeasureImposePayload>(
  {
    id: 'measure-steps',
    article: 'AEL 18, 24; PROC 34, 37',
    zh: '须当场告知理由、依据、权利和救济途径，听取陈述和申辩，开具清单，制作现场笔录并由当事人签名。',
    en: 'Reasons, basis, rights and remedies are told, the statement heard, a list and a record made and signed.',
    remedyZh: '请补齐缺少的步骤并如实填写。',
    remedyEn: 'Do what is missing and record it.',
  },
  ({ command }) => STEPS.every(({ done }) => done(command.payload)),
  ({ command }) => {
    const missing = STEPS.filter(({ done }) => !done(command.payload)).map(({ words }) => words);
    return {
      zh: `尚缺：${missing.map(({ zh }) => zh).join('、')}。`,
      en: `Missing: ${missing.map(({ en }) => en).join('; ')}.`,
    };
  },
);

/** Items named are on the list and still held. */
export const itemsHeld: Requirement<{ items?: number[] }> = onInput<{ items?: number[] }>(
  {
    id: 'measure-items-held',
    article: 'AEL 24, 26–28; PROC 37, 41',
    zh: '所列项目须在清单之内且仍在保存、查封、扣押之中；全部解除的不填写 items。',
    en: 'The items named are on the list and still held; where everything is released, items is left out.',
    remedyZh: '请按清单序号填写 items。',
    remedyEn: 'Give the numbers of the list in items.',
  },
  ({ self, command: { name, payload } }) => {
    if (self === null || payload.items === undefined) return true;
    const held = heldItems(self);
    const some = name !== 'measure.lift' || payload.items.length < held.length;
    return some && payload.items.every((item) => held.includes(item));
  },
);

/** Whether a text of that rank gives the power for the measure. */
export function isEmpowered(kind: MeasureKind, { instrument }: MeasureBasis): boolean {
  return kind === 'preservation' || instrument !== 'rule';
}

function isReachable(kind: MeasureKind, { caseRelated, dailyNecessity, heldByAnother }: MeasureItem): boolean {
  return caseRelated && (kind === 'preservation' || (!dailyNecessity && !heldByAnother));
}

function isHeldInCase(view: CaseView, item: MeasureItem): boolean {
  return view.proceedings('coercive-measure').some((measure) => {
    if (!isLive(measure)) return false;
    const held = heldItems(measure);
    const items = askedOf(measure)?.items ?? [];
    return items.some((one, index) => held.includes(index + 1) && one.name === item.name && one.mark === item.mark);
  });
}

/** Where the law itself orders the release nothing has to be proposed first (AEL 28). */
export function unlessMustLift(requirement: Requirement<never>): Requirement<never> {
  const waived = ({ self }: StepView): boolean => self?.in() === 'mustLift';
  return { ...requirement, met: (step: StepView<never>) => waived(step) || requirement.met(step) };
}
