import type { Requirement } from '#engine';
import { onInput } from '../requirement.js';
import type { ElectronicEvidence, InterviewRecord, SampleTaken } from './act-records.js';
import type { RecordActPayload } from './investigation-payload.js';

/** Alone, checked by who was asked, signed page by page and by the officers. */
export const interviewRecorded: Requirement<RecordActPayload> = onInput<RecordActPayload>(
  {
    id: 'interview-recorded',
    article: 'PROC 29, 44',
    zh: '询问应当个别进行；笔录须经被询问人核对或者向其宣读，由其逐页签名（拒绝的注明原因及见证、录音录像情况），办案人员签名。',
    en: 'People are interviewed one by one; the record is checked by or read to them, signed on each page (a refusal is noted, with a witness or a recording) and signed by the officers.',
    remedyZh: '请填写询问笔录情况（interview）；未核对、未签名的，补正后再登记。',
    remedyEn: 'Give what the record shows (interview); have it checked and signed first.',
  },
  ({ command: { payload } }) =>
    payload.kind !== 'interview' || (payload.interview !== undefined && isSound(payload.interview)),
);

/** The original carrier, or a copy that says how, when and by whom it was made; true and whole in either case. */
export const electronicEvidenceTraceable: Requirement<RecordActPayload> = onInput<RecordActPayload>(
  {
    id: 'electronic-evidence-traceable',
    article: 'PROC 26',
    zh: '电子数据应当是原始载体；提取复制件或者以其他方式固定的，须注明制作方法、制作时间、制作人，并保证真实、完整。',
    en: 'Electronic evidence is the original carrier, or names how, when and by whom its copy was made; that it is true and whole must be assured.',
    remedyZh: '请填写电子数据来源（electronic）。',
    remedyEn: 'Give where it comes from (electronic).',
  },
  ({ command: { payload, at } }) =>
    payload.kind !== 'electronic-data' ||
    (payload.electronic !== undefined && isTraceable(payload.electronic, at.slice(0, 10))),
);

/** Sealed, listed and signed; what was bought from afar filmed throughout. */
export const sampleSecured: Requirement<RecordActPayload> = onInput<RecordActPayload>(
  {
    id: 'sample-secured',
    article: 'PROC 31, 44',
    zh: '抽样取证须对样品加贴封条、开具清单并由当事人签名（拒绝或未到场的注明原因及见证情况）；通过网络、电话购买的，须对交易、拆包、封样全程记录。',
    en: 'A sample is sealed, listed and signed for (a refusal or absence is noted, with a witness); what was bought from afar is filmed throughout.',
    remedyZh: '请填写抽样情况（sample）。',
    remedyEn: 'Give how the sample was taken (sample).',
  },
  ({ command: { payload } }) =>
    payload.kind !== 'sampling' || (payload.sample !== undefined && isSecured(payload.sample)),
);

function isSound({ alone, checked, signedEachPage, refusal, officersSigned }: InterviewRecord): boolean {
  return alone && checked && (signedEachPage || refusal !== undefined) && officersSigned;
}

function isTraceable({ original, method, madeOn, madeBy }: ElectronicEvidence, day: string): boolean {
  return original || (method !== undefined && madeBy !== undefined && madeOn !== undefined && madeOn <= day);
}

function isSecured({ sealed, listed, signed, refusal, boughtRemotely, filmed }: SampleTaken): boolean {
  return sealed && listed && (signed || refusal !== undefined) && (boughtRemotely !== true || filmed === true);
}
