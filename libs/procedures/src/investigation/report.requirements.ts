import type { Requirement } from '#engine';
import { grantedApproval } from '../general-rules/approval/granted-approvals.js';
import { handExclusions, testsOf } from '../general-rules/exclusion/hand-exclusions.js';
import { partiesOf } from '../general-rules/party/parties.js';
import { CASE_SUSPENDED } from '../general-rules/suspension/suspension-gate.js';
import { isSuspendedAt } from '../general-rules/suspension/suspensions.js';
import { GAIN_FROM } from '../penalty/gain-law.js';
import { penaltiesAmong } from '../penalty/penalty-items.js';
import { onFacts, onInput } from '../requirement.js';
import type { InvestigationReportPayload, TestResultTold } from './report-payload.js';

type Report = InvestigationReportPayload;

/** Every party of the case is proposed for, once. */
export const reportCoversParties: Requirement<Report> = onInput<Report>(
  {
    id: 'report-covers-parties',
    article: 'PROC 48',
    zh: '调查终结报告须对每一名已登记的当事人分别提出处理建议，且不重复。',
    en: 'The report proposes for every recorded party, once each.',
    remedyZh: '先登记当事人，并对每一名当事人提出建议。',
    remedyEn: 'Record the parties first, and propose for each.',
  },
  ({ view, command }) => {
    const proposed = command.payload.proposal.parties.map((party) => party.party);
    const recorded = partiesOf(view).map((party) => party.number);
    const once = new Set(proposed).size === proposed.length;
    return recorded.length > 0 && once && [...proposed].sort(ascending).join() === [...recorded].sort(ascending).join();
  },
);

/** A penalty names its kinds; the other outcomes name what stands in their place. */
export const proposalFitsOutcome: Requirement<Report> = onInput<Report>(
  {
    id: 'proposal-fits-outcome',
    article: 'PROC 48, 60',
    zh: '建议须与结果一致：给予处罚的写明处罚种类；其他结果不得列处罚，不予处罚的写明依据，移送的写明机关。',
    en: 'The proposal fits its outcome: a penalty names its kinds; the others name none, no-penalty its basis, a referral the authority.',
    remedyZh: '请核对处理结果与各项内容。',
    remedyEn: 'Check the outcome against what is proposed.',
  },
  ({ command }) => {
    const { outcome, parties, noPenaltyBasis, authority } = command.payload.proposal;
    const penalised = parties.some((party) => penaltiesAmong(party.kinds).length > 0);
    if (outcome === 'penalty') return penalised;
    if (outcome === 'no-penalty') return !penalised && noPenaltyBasis !== undefined;
    return !penalised && (outcome === 'no-violation' || authority !== undefined);
  },
);

/** A file without discretion reasons is sent back by the reviewer, so it is not sent (国市监法规〔2022〕2号, 20). */
export const discretionReasoned: Requirement<Report> = onInput<Report>(
  {
    id: 'discretion-reasoned',
    article: '国市监法规〔2022〕2号 20; PROC 48',
    zh: '建议给予处罚的，须对每一名受罚当事人说明裁量理由。',
    en: 'Every intended penalty gives the reasons of its discretion.',
    remedyZh: '请填写 discretionReasons。',
    remedyEn: 'Give discretionReasons for each party to be penalised.',
  },
  ({ command }) =>
    command.payload.proposal.parties.every(
      (party) => penaltiesAmong(party.kinds).length === 0 || party.discretionReasons !== undefined,
    ),
);

/** The gain is an amount, or undeterminable: with reasons, and from 2026-03-20 with the principal leader's approval. */
export const gainDetermined: Requirement<Report> = onInput<Report>(
  {
    id: 'gain-determined',
    article: 'GAIN 4–10, 14(3)',
    zh: '违法所得须写明金额；无法计算的须说明理由，自2026年3月20日起须经主要负责人批准。',
    en: 'The illegal gain is stated; "cannot be determined" needs reasons, from 2026-03-20 the principal leader’s approval.',
    remedyZh: '请写明金额，或报主要负责人批准并在 gain.approval 中写明其日志序号。',
    remedyEn: 'State the amount, or name the principal leader’s approval in gain.approval.',
  },
  ({ view, command }) => {
    const { kind, amount, approval, reasons } = command.payload.gain;
    if (kind === 'amount') return amount !== undefined;
    if (kind === 'none') return true;
    if (command.at.slice(0, 10) < GAIN_FROM) return reasons !== undefined;
    const asked = { command: command.name, endorsement: approval, by: 'P' } as const;
    return grantedApproval(view, asked) !== undefined;
  },
);

/** No result is outstanding. */
export const noTestOutstanding: Requirement = onFacts(
  {
    id: 'no-test-outstanding',
    article: 'PROC 32, 48',
    zh: '检测、检验、检疫、鉴定、辨认尚未出具结果的，不得终结调查。',
    en: 'The investigation is not closed while a test or identification is outstanding.',
    remedyZh: '取得结果并结束扣除期间（exclusion.close）。',
    remedyEn: 'Obtain the result and close the exclusion (exclusion.close).',
  },
  ({ view }) => handExclusions(view).every(({ closed }) => closed !== undefined),
);

/** Every test result was told to the party (PROC 32). */
export const testResultsTold: Requirement<Report> = onInput<Report>(
  {
    id: 'test-results-told',
    article: 'PROC 32',
    zh: '检测、检验、检疫、鉴定结果须告知当事人。',
    en: 'Every test result has been told to the party.',
    remedyZh: '请告知结果，并在 testResults 中按开始扣除或者委托的日志序号（of）逐项写明。',
    remedyEn: 'Tell the results, and list each in testResults by the journal number of its opening or commission (of).',
  },
  ({ view, command }) => {
    const told = (command.payload.testResults ?? []).filter((result) => result.toldOn <= command.at.slice(0, 10));
    return testsOf(view).every((opened) => told.some((result) => result.of === opened));
  },
);

/** The periods to object to a result are over. */
export const objectionPeriodsOver: Requirement<Report> = onInput<Report>(
  {
    id: 'objection-periods-over',
    article: 'PROC 32; 食品抽检办法 30, 37–39; 产品抽查办法 36',
    zh: '当事人对检验结果提出异议或申请复检的期限须已届满，或者当事人书面放弃。',
    en: 'The period to object to a test result or to ask for a new test is over, or the party gave it up in writing.',
    remedyZh: '请待异议期届满后提交报告。',
    remedyEn: 'Submit the report when the period is over.',
  },
  ({ command }) =>
    (command.payload.testResults ?? []).every((result) => isObjectionOver(result, command.at.slice(0, 10))),
);

/** Nothing was collected from the other side while a remedy ran. */
export const noEvidenceDuringRemedy: Requirement<Report> = onInput<Report>(
  {
    id: 'no-evidence-during-remedy',
    article: 'ARL 46; ALL 35',
    zh: '行政复议、诉讼期间不得自行向对方收集证据；此类材料不得作为依据。',
    en: 'During a reconsideration or a suit no evidence is collected from the other side; none such is used.',
    remedyZh: '请剔除此类材料后提交报告。',
    remedyEn: 'Take such material out before submitting the report.',
  },
  ({ command }) => command.payload.noEvidenceDuringRemedy,
);

/** While the police hold the matter, only the way to the decision "transfer" stays open (PROC 46, 60(1)(5)). */
export const suspendedReportTransfers: Requirement<Report> = onInput<Report>(
  CASE_SUSPENDED,
  ({ view, command }) => !isSuspendedAt(view, command.at) || command.payload.proposal.outcome === 'transfer',
);

function isObjectionOver(result: TestResultTold, day: string): boolean {
  return result.objectionWaived === true || result.objectionUntil === undefined || result.objectionUntil < day;
}

function ascending(left: number, right: number): number {
  return left - right;
}
