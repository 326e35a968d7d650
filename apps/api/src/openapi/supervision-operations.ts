import {
  AbsenceListQuery,
  CandidateQuery,
  EscalationListQuery,
  PreviewQuery,
  UrgeListQuery,
} from '../supervision/supervision.dto.js';
import type { Operation } from './operation.js';

const TAG = 'supervision';

/** Routes of supervision: escalations, urges, assignment, bulk acts, absences. */
export const SUPERVISION_OPERATIONS: Readonly<Record<string, Operation>> = {
  'GET /api/v1/supervision/escalations': {
    ...{ id: 'listEscalations', tag: TAG, query: EscalationListQuery },
    summary: { zh: '逾期、临期案件，按法定紧急程度', en: 'Late and endangered cases, by legal urgency' },
    ...{ answers: { 200: 'EscalationPage' }, problems: [400, 403] },
  },
  'GET /api/v1/supervision/remedies': {
    ...{ id: 'listRemedyEscalations', tag: TAG, query: EscalationListQuery },
    summary: { zh: '逾期、临期的复议、诉讼', en: 'Late and endangered reconsiderations and suits' },
    ...{ answers: { 200: 'EscalationPage' }, problems: [400, 403] },
  },
  'GET /api/v1/supervision/escalations/:id': {
    ...{ id: 'getEscalation', tag: TAG },
    summary: { zh: '本案各项临期期限，还缺什么', en: 'Every endangered limit of a case, and what it lacks' },
    ...{ answers: { 200: 'CaseEscalation' }, problems: [400, 403, 404] },
  },
  'GET /api/v1/supervision/urges': {
    ...{ id: 'listUrges', tag: TAG, query: UrgeListQuery },
    summary: { zh: '待我反馈的督办，或者我处的督办', en: 'Urges I am to answer, or that stand at my units' },
    ...{ answers: { 200: 'UrgeList' }, problems: [400] },
  },
  'POST /api/v1/cases/:id/urges': {
    ...{ id: 'urgeCase', tag: TAG, body: 'UrgeRequest' },
    summary: { zh: '督办', en: 'Urge' },
    ...{ answers: { 201: 'Urge' }, problems: [400, 403, 404, 409, 413, 415] },
  },
  'POST /api/v1/cases/:id/urges/:urge/reply': {
    ...{ id: 'replyToUrge', tag: TAG, body: 'WordsRequest' },
    summary: { zh: '反馈督办', en: 'Answer an urge' },
    ...{ answers: { 200: 'Urge' }, problems: [400, 403, 404, 409, 413, 415] },
  },
  'POST /api/v1/cases/:id/urges/:urge/withdraw': {
    ...{ id: 'withdrawUrge', tag: TAG, body: 'WordsRequest' },
    summary: { zh: '撤回督办', en: 'Take an urge back' },
    ...{ answers: { 200: 'Urge' }, problems: [400, 403, 404, 409, 413, 415] },
  },
  'GET /api/v1/cases/:id/candidates': {
    ...{ id: 'listCandidates', tag: TAG, query: CandidateQuery },
    summary: { zh: '谁可以承办，建议由谁承办', en: 'Who could handle the case, and who is suggested' },
    ...{ answers: { 200: 'Suggestion' }, problems: [400, 403, 404] },
  },
  'POST /api/v1/cases/:id/reassign': {
    ...{ id: 'reassignCase', tag: TAG, query: PreviewQuery, headers: ['Idempotency-Key'], body: 'ReassignmentRequest' },
    summary: { zh: '改派办案人员', en: 'Give the case to other handlers' },
    ...{ answers: { 200: 'CommandAnswer' }, problems: [400, 403, 404, 409, 412, 413, 415, 422] },
  },
  'POST /api/v1/cases/:id/take-over': {
    ...{ id: 'takeOverCase', tag: TAG, query: PreviewQuery, headers: ['Idempotency-Key'], body: 'TakeOverRequest' },
    summary: { zh: '由本人接办', en: 'Take the case over' },
    ...{ answers: { 200: 'CommandAnswer' }, problems: [400, 403, 404, 409, 412, 413, 415, 422] },
  },
  'POST /api/v1/supervision/bulks': {
    ...{ id: 'performBulk', tag: TAG, query: PreviewQuery, body: 'BulkRequest' },
    summary: { zh: '批量督办、改派；dryRun 只作预览', en: 'Urge or reassign many; `dryRun` previews' },
    ...{ answers: { 200: 'BulkPreview', 201: 'Bulk' }, problems: [400, 413, 415] },
  },
  'GET /api/v1/supervision/bulks/:bulk': {
    ...{ id: 'getBulk', tag: TAG },
    summary: { zh: '批量操作的结果', en: 'What became of each case of a bulk act' },
    ...{ answers: { 200: 'Bulk' }, problems: [400, 404] },
  },
  'POST /api/v1/supervision/bulks/:bulk/pause': {
    ...{ id: 'pauseBulk', tag: TAG },
    summary: { zh: '暂停', en: 'Pause it' },
    ...{ answers: { 200: 'Bulk' }, problems: [400, 404, 413, 415] },
  },
  'POST /api/v1/supervision/bulks/:bulk/resume': {
    ...{ id: 'resumeBulk', tag: TAG },
    summary: { zh: '继续', en: 'Go on with it' },
    ...{ answers: { 200: 'Bulk' }, problems: [400, 404, 409, 413, 415] },
  },
  'POST /api/v1/supervision/bulks/:bulk/undo': {
    ...{ id: 'undoBulk', tag: TAG },
    summary: { zh: '撤销尚未产生后续的', en: 'Take back what has had no effect yet' },
    ...{ answers: { 200: 'Bulk' }, problems: [400, 404, 409, 413, 415] },
  },
  'GET /api/v1/absences': {
    ...{ id: 'listAbsences', tag: TAG, query: AbsenceListQuery },
    summary: { zh: '外出日历', en: 'The absence calendar' },
    ...{ answers: { 200: 'AbsenceList' }, problems: [400] },
  },
  'POST /api/v1/absences': {
    ...{ id: 'recordAbsence', tag: TAG, body: 'Absence' },
    summary: { zh: '登记外出与代行人员', en: 'Record an absence with its substitute' },
    ...{ answers: { 201: 'Absence' }, problems: [400, 403, 413, 415] },
  },
  'POST /api/v1/absences/:person/:from/end': {
    ...{ id: 'endAbsence', tag: TAG, body: 'AbsenceEnd' },
    summary: { zh: '提前结束外出', en: 'Let an absence end sooner' },
    ...{ answers: { 204: null }, problems: [400, 403, 404, 413, 415] },
  },
};
