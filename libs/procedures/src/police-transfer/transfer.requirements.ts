import type { CaseView, Requirement } from '#engine';
import { isLive } from '../coercive-measure/measures.js';
import { testsOf } from '../general-rules/exclusion/hand-exclusions.js';
import { handOver } from '../general-rules/jurisdiction/hand-overs.js';
import { lastClock } from '../general-rules/overdue/last-clock.js';
import { partiesOf } from '../general-rules/party/parties.js';
import { domainOf } from '../investigation/case-domain.js';
import { isUnderWay } from '../investigation/under-way.js';
import { onFacts, onInput } from '../requirement.js';
import type { TransferHandOverPayload, TransferProposePayload } from './transfer-payload.js';
import { declinedOnReview } from './transfer.clocks.js';

/** What decides on a proposed transfer. */
export const TRANSFER_PROPOSAL = {
  decision: 'transfer.approve',
  proposedBy: ['transfer.propose'],
  answeredBy: ['transfer.reject'],
};

/** From the verification on, also after a decision, as long as the case is with this bureau and open. */
export const caseCanBeTransferred: Requirement = onFacts(
  {
    id: 'transfer-from-verifying',
    article: 'XFER 3, 5; APL 27',
    zh: '线索已指派核查、案件仍由本机关办理且未结案的，方可提出移送公安机关。',
    en: 'A transfer is proposed from the verification on, while the matter is with this bureau and not closed.',
    remedyZh: '尚未核查的先指派核查；已经结束的，就新发现的犯罪线索另行登记（clue.register）并关联。',
    remedyEn: 'Assign officers first; for a matter that has ended register the new clue (clue.register) and link it.',
  },
  ({ view }) => isUnderWay(view),
);

/** What another bureau has is for that bureau to transfer. */
export const matterStillHere: Requirement = onFacts(
  {
    id: 'transfer-of-own-matter',
    article: 'XFER 3, 5; PROC 14, 16',
    zh: '案件已由其他机关管辖的，不再由本机关批准移送公安机关。',
    en: 'Once another bureau has the case, its transfer to the police is not approved here any more.',
    remedyZh: '请不予批准（transfer.reject），由有管辖权的机关提出移送。',
    remedyEn: 'Refuse it (transfer.reject); the bureau that is competent proposes the transfer.',
  },
  ({ view }) => handOver(view) === undefined,
);

/** Whoever is suspected is a party of the case. */
export const suspectsKnown: Requirement<TransferProposePayload> = onInput<TransferProposePayload>(
  {
    id: 'transfer-suspects-known',
    article: 'XFER 5, 6',
    zh: '涉嫌犯罪的当事人须已在本案登记。',
    en: 'Parties suspected must be parties of the case.',
    remedyZh: '请核对当事人序号（parties），或先登记当事人。',
    remedyEn: 'Check the numbers of the parties, or record them first.',
  },
  ({ view, command }) => {
    const known = partiesOf(view).map(({ number }) => number);
    return (command.payload.parties ?? []).every((party) => known.includes(party));
  },
);

/** Reasonable suspicion is enough in matters of intellectual property, and only there (XFER 3(2)). */
export const suspicionGrounded: Requirement<TransferProposePayload> = onInput<TransferProposePayload>(
  {
    id: 'transfer-suspicion-grounded',
    article: 'XFER 3',
    zh: '移送须达到刑事追诉标准；知识产权领域的违法案件，有合理的犯罪嫌疑即可移送。',
    en: 'The standard for prosecution must be met; in matters of intellectual property reasonable suspicion is enough.',
    remedyZh: '请核对涉嫌犯罪的依据（suspicion）和案件领域。',
    remedyEn: 'Check the grounds (suspicion) and the domain of the case.',
  },
  ({ view, command }) => command.payload.suspicion === 'standard-met' || isIntellectualProperty(view),
);

function isIntellectualProperty(view: CaseView): boolean {
  return String(view.parameter('intellectual-property-domains'))
    .split(' ')
    .includes(domainOf(view) ?? '');
}

/** The principal leader decides on the report of others (XFER 5). */
export const approverNotInTeam: Requirement = onFacts(
  {
    id: 'transfer-approver-not-in-team',
    article: 'XFER 5',
    zh: '专案组成员不得审批本次移送。',
    en: 'Who belongs to the task team does not decide on its report.',
    remedyZh: '请由未参加专案组的正职负责人或者主持工作的负责人审批。',
    remedyEn: 'The principal leader, not being of the team, must decide.',
  },
  ({ self, command }) =>
    self?.last<TransferProposePayload>('transfer.propose')?.payload.officers.includes(command.actor.person) !== true,
);

/** The five kinds of papers of XFER 6: what is not there says why, and what the case holds cannot be missing. */
export const documentsComplete: Requirement<TransferHandOverPayload> = onInput<TransferHandOverPayload>(
  {
    id: 'transfer-documents-complete',
    article: 'XFER 6',
    zh: '移送须附移送书、调查报告、涉案物品清单、检验报告或者鉴定结论、其他材料；没有的须说明；本案已送检的不得缺少检验报告，有查封、扣押、保存物品的不得缺少清单。',
    en: 'The letter goes with the report, the list of goods, test reports and other material; what is missing is explained; tests the case had made and goods it holds are never missing.',
    remedyZh: '请补齐 documents 各项；确实没有的，写明 noGoods、noTests、noOthers。',
    remedyEn: 'Complete `documents`; where there is nothing, say why in noGoods, noTests or noOthers.',
  },
  ({ view, command }) => {
    const { goods, noGoods, tests, noTests, others, noOthers } = command.payload.documents;
    if (tests.length === 0 && testsOf(view).length > 0) return false;
    if (goods.length === 0 && view.proceedings('coercive-measure').some(isLive)) return false;
    return explained(goods, noGoods) && explained(tests, noTests) && explained(others, noOthers);
  },
);

function explained(papers: readonly object[], none: string | undefined): boolean {
  return papers.length > 0 || none !== undefined;
}

/** Form 5 prints a copy to the procuratorate. */
export const copiedToProcuratorate: Requirement<TransferHandOverPayload> = onInput<TransferHandOverPayload>(
  {
    id: 'transfer-copied-to-procuratorate',
    article: 'form 5',
    zh: '移送公安机关须同时抄送人民检察院。',
    en: 'A copy of the transfer goes to the procuratorate.',
    remedyZh: '请抄送检察院后填写 copiedToProcuratorate。',
    remedyEn: 'Send the copy and give copiedToProcuratorate.',
  },
  ({ command }) => command.payload.copiedToProcuratorate,
);

/** The police review their refusal once (XFER 9). */
export const reviewAskedOnce: Requirement = onFacts(
  {
    id: 'police-review-once',
    article: 'XFER 9',
    zh: '对公安机关不予立案的决定只能提请一次复议。',
    en: 'A refusal of the police is reviewed once.',
    remedyZh: '对复议决定仍有异议的，建议检察院立案监督（transfer.requestSupervision）。',
    remedyEn: 'Against the decision on review ask the procuratorate to supervise (transfer.requestSupervision).',
  },
  ({ self }) => self?.has('transfer.requestReview') !== true,
);

/** After three days the right to contest the first refusal is lost (XFER 9(1)). */
export const contestedInTime: Requirement = onInput(
  {
    id: 'police-refusal-contested-in-time',
    article: 'XFER 9(1)',
    zh: '须自接到不予立案通知书之日起三日内提请复议或者建议立案监督。',
    en: 'A refusal is contested within three days of its receipt.',
    remedyZh: '已逾期的，依法作出行政处理；补录的，以提请之日（at）为准。',
    remedyEn: 'After that the case goes on; a late entry shows the day of the request by `at`.',
  },
  (step) => {
    if (step.self === null || step.self.in() !== 'notFiled' || declinedOnReview(step.self) !== undefined) return true;
    const due = lastClock(step, 'police-review-request')?.due ?? null;
    return due === null || step.command.at.slice(0, 10) <= due;
  },
);

/** Supervision is asked for against a refusal, or once the police let their three days pass (XFER 8, 9, 17). */
export const policeRefusedOrSilent: Requirement = onInput(
  {
    id: 'police-refused-or-silent',
    article: 'XFER 8, 9, 17',
    zh: '公安机关不予立案，或者逾期不答复的，方可建议检察院立案监督。',
    en: 'Supervision is asked for once the police have refused, or have let their three days pass in silence.',
    remedyZh: '请待公安机关答复，或者答复期限届满后再提出。',
    remedyEn: 'Wait for their answer, or until the three days are over.',
  },
  (step) => {
    const awaited = step.self === null ? undefined : AWAITED[step.self.in()];
    if (awaited === undefined) return true;
    const due = lastClock(step, awaited)?.due ?? null;
    return due !== null && step.command.at.slice(0, 10) > due;
  },
);

/** States in which the police owe an answer, and the clock of that answer. */
const AWAITED: Readonly<Record<string, string>> = {
  underPoliceReview: 'police-filing-decision',
  reviewRequested: 'police-review-decision',
};
