import type { Approver, Confidence, ConsequenceKind, ExclusionKind, RuleKind, TimeUnit, Words } from './rule.js';

/** Names of units, in both languages. */
const UNIT_WORDS: Readonly<Record<TimeUnit, Words>> = {
  hour: { zh: '小时', en: 'hours' },
  day: { zh: '日', en: 'days' },
  workday: { zh: '个工作日', en: 'working days' },
  month: { zh: '个月', en: 'months' },
  year: { zh: '年', en: 'years' },
};

/** Names of the kinds of exclusion. */
export const EXCLUSION_WORDS: Readonly<Record<ExclusionKind, Words>> = {
  testing: { zh: '检测', en: 'testing' },
  inspection: { zh: '检验', en: 'inspection' },
  quarantine: { zh: '检疫', en: 'quarantine' },
  appraisal: { zh: '鉴定', en: 'appraisal' },
  identification: { zh: '权利人辨认或者鉴别', en: 'identification by the right-holder' },
  hearing: { zh: '听证', en: 'hearing' },
  announcement: { zh: '公告', en: 'announcement' },
  'refund-order': { zh: '责令退还多收价款', en: 'order to refund' },
  suspension: { zh: '中止调查', en: 'suspension of the investigation' },
  other: { zh: '其他', en: 'other' },
  'remedy-suspension': { zh: '复议中止', en: 'suspension of the reconsideration' },
  'court-announcement': { zh: '法院公告', en: 'announcement by the court' },
  'court-appraisal': { zh: '法院鉴定', en: 'appraisal for the court' },
  'court-mediation': { zh: '法院调解', en: 'mediation by the court' },
  'court-suspension': { zh: '诉讼中止', en: 'suspension of the suit' },
  'jurisdiction-objection': { zh: '管辖异议', en: 'objection to jurisdiction' },
  consultation: { zh: '商请、征求意见', en: 'consultation of others' },
  reconsideration: { zh: '行政复议', en: 'reconsideration' },
  litigation: { zh: '行政诉讼', en: 'litigation' },
};

/** Names of those who may extend. */
export const APPROVER_WORDS: Readonly<Record<Approver, Words>> = {
  leader: { zh: '部门负责人批准', en: 'bureau leader approves' },
  panel: { zh: '负责人集体讨论决定', en: "leaders' collective discussion decides" },
  'reconsideration-institution-head': { zh: '复议机构负责人批准', en: 'head of the reconsideration office approves' },
  'reconsideration-body': { zh: '复议机关准许', en: 'reconsideration body allows' },
  'procurator-general': { zh: '检察长批准', en: 'chief procurator approves' },
  court: { zh: '人民法院准许', en: 'court allows' },
  'higher-court': { zh: '高级或者最高人民法院批准', en: 'high or supreme court approves' },
  'told-only': { zh: '期满前告知请求方', en: 'the requesting bureau is told before the end' },
};

/** Names of what follows when a limit passes. */
export const CONSEQUENCE_WORDS: Readonly<Record<ConsequenceKind, Words>> = {
  warn: { zh: '预警、记录逾期', en: 'warning; the breach is recorded' },
  'must-lift': { zh: '必须解除', en: 'must be lifted' },
  lapse: { zh: '自动解除', en: 'lapses by itself' },
  'deemed-waiver': { zh: '视为放弃', en: 'deemed waived' },
  'deemed-accepted': { zh: '视为受理', en: 'deemed accepted' },
  'deemed-no-evidence': { zh: '视为没有证据', en: 'deemed without evidence' },
  'deemed-served': { zh: '视为送达', en: 'deemed served' },
  'deemed-final': { zh: '发生效力', en: 'becomes final' },
  'deemed-withdrawn': { zh: '视为放弃申请', en: 'application deemed given up' },
  barred: { zh: '权利或者职权消灭', en: 'the right or power is barred' },
  'auto-stop': { zh: '自动停止', en: 'stops by itself' },
};

/** Names of the confidence letters. */
export const CONFIDENCE_WORDS: Readonly<Record<Confidence, Words>> = {
  T: { zh: '已读条文', en: 'article text read' },
  S: { zh: '二手来源', en: 'secondary source only' },
  M: { zh: '凭记忆, 未见原文', en: 'from memory, text not seen' },
  I: { zh: '解释', en: 'interpretation' },
};

/** Names of the kinds of rule. */
export const RULE_KIND_WORDS: Readonly<Record<RuleKind, Words>> = {
  period: { zh: '固定期限', en: 'one length' },
  'set-length': { zh: '个案指定期限', en: 'length set in the single case' },
  range: { zh: '区间', en: 'range' },
  rate: { zh: '按日计算', en: 'daily rate' },
  'no-fixed-length': { zh: '无固定期限', en: 'no fixed length' },
  duty: { zh: '无期限的义务', en: 'duty without a number' },
};

/** A length with its unit: '15个工作日', '1 working day'. */
export function lengthWords(length: number, unit: TimeUnit): Words {
  const { zh, en } = UNIT_WORDS[unit];
  return { zh: `${length}${zh}`, en: `${length} ${length === 1 ? en.slice(0, -1) : en}` };
}
