import type { Words } from '#kernel';

/** What is known of a date key. */
export interface DateKey {
  readonly name: Words;
  /** `fact` something done · `deadline` a last day as the source computes it · `background` no act of this case. */
  readonly kind: 'fact' | 'deadline' | 'background';
}

function named(kind: DateKey['kind'], rows: Readonly<Record<string, readonly [string, string]>>): [string, DateKey][] {
  return Object.entries(rows).map(([key, [zh, en]]) => [key, { name: { zh, en }, kind }]);
}

const KEYS: ReadonlyMap<string, DateKey> = new Map([
  ...named('fact', {
    complaint_received: ['收到投诉举报', 'complaint received'],
    report_received: ['收到报告或者举报', 'report received'],
    clue_received: ['收到线索', 'clue received'],
    transfer_received: ['收到移送', 'referral received'],
    transfer_received_from_police: ['收到公安移送', 'referral received from the police'],
    case_source_registered: ['案件来源登记', 'case source registered'],
    discovered: ['发现线索', 'clue discovered'],
    complaint_mailed: ['投诉举报寄出', 'complaint mailed'],
    transfer_letter: ['移送函发出', 'letter of referral sent'],
    inspection: ['现场检查', 'inspection'],
    joint_raid: ['联合行动', 'joint raid'],
    reinspection: ['复查', 're-inspection'],
    investigation: ['现场调查', 'investigation on site'],
    filing: ['立案', 'filing'],
    filing_year: ['立案年份', 'year of filing'],
    filing_published: ['立案公布', 'filing published'],
    no_filing_notified: ['告知不予立案', 'told that no case is filed'],
    seizure: ['扣押', 'seizure'],
    seal: ['查封', 'sealing'],
    seizure_extended: ['扣押延期批准', 'extension of the seizure approved'],
    seizure_extended_until: ['扣押延期至', 'printed end of the extended seizure'],
    partial_unseal: ['部分解除', 'lifted in part'],
    full_unseal: ['全部解除查封', 'sealing lifted'],
    seizure_released: ['解除扣押', 'seizure lifted'],
    evidence_registered_preservation: ['先行登记保存', 'registration preservation'],
    sampling: ['抽样', 'sampling'],
    sent_for_test: ['送检', 'sent to the laboratory'],
    test_period_start: ['检验期间起', 'testing time from'],
    test_period_end: ['检验期间止', 'testing time to'],
    test_report: ['检验报告', 'test report'],
    result_served: ['检验结果送达', 'result served'],
    report_claimed_in_system: ['系统接收报告', 'report taken over in the system'],
    rights_holder_appraisal: ['权利人辨认', 'identification by the right-holder'],
    review_certificate_obtained: ['补办审查证明', 'review certificate obtained'],
    interview: ['询问', 'interview'],
    interview_notice: ['询问通知', 'notice of interview'],
    complainant_interview: ['询问投诉举报人', 'interview of the complainant'],
    joint_meeting: ['会商', 'joint meeting'],
    extension_1: ['第一次延期', 'first extension'],
    extension_1_approved: ['第一次延期批准', 'first extension approved'],
    extension_1_until: ['第一次延期至', 'printed end of the first extension'],
    extension_2_collective_discussion: ['集体讨论再延期', 'further extension by collective discussion'],
    investigation_closed: ['调查终结', 'investigation closed'],
    notice: ['处罚告知书', 'penalty notice dated'],
    notice_served: ['告知书送达', 'penalty notice served'],
    notice_year: ['告知年份', 'year of the notice'],
    hearing_requested: ['要求听证', 'hearing requested'],
    hearing_notice_served: ['听证通知送达', 'hearing notice served'],
    hearing_held: ['举行听证', 'hearing held'],
    decision: ['处罚决定', 'decision'],
    decision_1: ['第一次决定', 'first decision'],
    decision_3: ['第三次决定', 'third decision'],
    decision_year: ['决定年份', 'year of the decision'],
    decision_announced: ['宣告决定', 'decision announced'],
    decision_served: ['决定书送达', 'decision served'],
    decision_1_revoked: ['第一次决定撤销', 'first decision revoked'],
    no_penalty_decision: ['不予处罚决定', 'no-penalty decision'],
    document: ['页面文书日期', 'date of the paper'],
    document_date: ['页面成文日期', 'date printed on the page'],
    doc_served_unspecified: ['送达某文书', 'a paper served, not said which'],
    published: ['页面公开日期', 'date of the page'],
    reconsideration_published: ['复议决定公开', 'reconsideration published'],
    announcement_year: ['公告年份', 'year of the announcement'],
    order_to_correct: ['责令改正', 'order to correct'],
    refund_completed: ['退款完成', 'refund completed'],
    enforcement_notice: ['执行通知', 'enforcement notice'],
    demand_served: ['催告书送达', 'demand served'],
    court_application: ['申请强制执行', 'application to the court'],
    on_the_spot_warning: ['当场警告', 'warning on the spot'],
    maintenance_notice: ['维保通知', 'maintenance notice'],
    licence_amended: ['许可变更', 'licence amended'],
    requalified: ['重新取得资格', 'requalified'],
    next_step: ['下一步', 'next step'],
    reply: ['答复', 'reply'],
    supplement: ['补充材料', 'supplement'],
    transferred_to_police: ['移送公安', 'transferred to the police'],
    transferred_to_police_by: ['移送公安（不晚于）', 'transferred to the police, by'],
    arrest: ['刑事拘捕', 'arrest'],
    criminal_judgment: ['刑事判决', 'criminal judgment'],
    agreement: ['协议', 'agreement'],
    prosecutor_transfer: ['检察机关移送', 'referral by the procuratorate'],
    prosecutorial_opinion: ['检察意见', 'procuratorial opinion'],
    non_prosecution: ['不起诉', 'non-prosecution'],
    reconsideration_mailed: ['复议申请寄出', 'reconsideration mailed'],
    reconsideration_applied: ['申请复议', 'reconsideration applied for'],
    reconsideration_received: ['收到复议申请', 'reconsideration received'],
    reconsideration_accepted: ['复议受理', 'reconsideration accepted'],
    reconsideration_notice: ['复议答复通知', 'reconsideration notice to the bureau'],
    reconsideration_reply: ['复议答复', 'answer in the reconsideration'],
    reconsideration_decision: ['复议决定', 'reconsideration decision'],
    third_party_joined: ['第三人参加', 'third party joined'],
    third_party_opinion: ['第三人意见', 'third party opinion'],
    litigation_filed: ['起诉', 'suit filed'],
    litigation_accepted: ['法院立案', 'suit registered'],
    hearing_in_court: ['开庭', 'hearing in court'],
    judgment: ['一审判决', 'judgment'],
    appeal_accepted: ['二审立案', 'appeal registered'],
    second_instance_hearing: ['二审开庭', 'hearing in the second instance'],
    second_instance_judgment: ['二审判决', 'second instance judgment'],
    retrial_ruling: ['再审裁定', 'retrial ruling'],
  }),
  ...named('deadline', {
    report_deadline: ['来源所称报告期限', 'last day to report, as the source has it'],
    correction_deadline: ['责令改正期限', 'last day to correct'],
    duty_deadline: ['来源所算履职期限', 'deadline as the source computes it'],
    acceptance_deadline: ['来源所算受理期限', 'acceptance deadline as the source computes it'],
  }),
  ...named('background', {
    violation: ['违法行为', 'violation'],
    violation_start: ['违法行为开始', 'violation began'],
    violation_end: ['违法行为终了', 'violation ended'],
    purchase: ['购进', 'purchase'],
    sale: ['销售', 'sale'],
    prior_penalty: ['此前处罚', 'earlier penalty'],
    new_rule_published: ['新规公布', 'new rule published'],
    new_rule_effective: ['新规施行', 'new rule in force'],
    year: ['年份', 'year'],
    dataset_date: ['数据集日期', 'date of the data set'],
  }),
]);

/** Looks a key up; `interview_2` is a repetition of `interview`. `null` for a key that the list does not have. */
export function dateKeyOf(key: string): DateKey | null {
  return KEYS.get(key) ?? KEYS.get(key.replace(/_\d+$/, '')) ?? null;
}

/** The name of a key with the key itself, so that a reader finds it in the file. */
export function nameOfKey(key: string): Words {
  const known = dateKeyOf(key);
  if (known === null) return { zh: key, en: key };
  const { zh, en } = known.name;
  return { zh: `${zh} ${key}`, en: en === key ? en : `${en} (${key})` };
}
