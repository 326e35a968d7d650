import { CommandQuery } from '../cases/command.dto.js';
import { SUPERVISION_OPERATIONS } from './supervision-operations.js';
import { CaseListQuery, CaseReadQuery, JournalQuery, TaskListQuery } from '../cases/query.dto.js';
import { NOTICE_OPERATIONS } from '../notices/notice-operations.js';
import type { Operation } from './operation.js';

const COMMAND_PROBLEMS = [400, 403, 404, 409, 412, 413, 415, 422];

/** Every route. A route missing here, or one too many, stops the boot. */
export const OPERATIONS: Readonly<Record<string, Operation>> = {
  ...NOTICE_OPERATIONS,
  'GET /api/v1/health': {
    id: 'getHealth',
    tag: 'service',
    summary: { zh: '服务是否可用', en: 'Whether the service answers' },
    answers: { 200: 'Health' },
    problems: [503],
  },
  'GET /api/v1/openapi.json': {
    id: 'getOpenApi',
    tag: 'service',
    summary: { zh: '本接口说明', en: 'This document' },
    answers: { 200: null },
    problems: [],
  },
  'GET /api/v1/me': {
    id: 'getMe',
    tag: 'me',
    summary: { zh: '我是谁、任什么职', en: 'Who I am and which posts I hold' },
    answers: { 200: 'Me' },
    problems: [400],
  },
  'GET /api/v1/tasks': {
    id: 'listMyTasks',
    tag: 'me',
    summary: { zh: '我的待办，最急者在前', en: 'My tasks, most urgent first' },
    query: TaskListQuery,
    answers: { 200: 'TaskList' },
    problems: [400],
  },
  'POST /api/v1/cases': {
    id: 'openCase',
    tag: 'cases',
    summary: { zh: '登记线索，开立案件', en: 'Open a case by registering a clue' },
    query: CommandQuery,
    headers: ['Idempotency-Key'],
    body: 'OpenCaseRequest',
    answers: { 200: 'CommandAnswer', 201: 'Moved' },
    problems: [400, 403, 409, 413, 415, 422],
  },
  'GET /api/v1/cases': {
    id: 'listCases',
    tag: 'cases',
    summary: { zh: '我可见的案件', en: 'The cases I may see' },
    query: CaseListQuery,
    answers: { 200: 'CasePage' },
    problems: [400],
  },
  'GET /api/v1/cases/:id': {
    id: 'getCase',
    tag: 'cases',
    summary: { zh: '案件全貌', en: 'A case with everything it holds' },
    query: CaseReadQuery,
    answers: { 200: 'Case' },
    problems: [400, 404],
  },
  'GET /api/v1/cases/:id/next-steps': {
    id: 'getNextSteps',
    tag: 'cases',
    summary: { zh: '我下一步可办什么，为何不可办', en: 'What I may do next, and why not' },
    answers: { 200: 'NextSteps' },
    problems: [400, 404],
  },
  'POST /api/v1/cases/:id/commands': {
    id: 'giveCommand',
    tag: 'cases',
    summary: { zh: '办理一个动作', en: 'Give a command' },
    query: CommandQuery,
    headers: ['If-Match', 'Idempotency-Key'],
    body: 'CommandRequest',
    answers: { 200: 'CommandAnswer' },
    problems: COMMAND_PROBLEMS,
  },
  'GET /api/v1/cases/:id/journal': {
    id: 'listJournal',
    tag: 'records',
    summary: { zh: '案件日志', en: 'The journal of a case' },
    query: JournalQuery,
    answers: { 200: 'JournalPage' },
    problems: [400, 403, 404],
  },
  'GET /api/v1/cases/:id/clocks': {
    id: 'listClocks',
    tag: 'records',
    summary: { zh: '计时', en: 'The clocks of a case' },
    answers: { 200: 'ClockList' },
    problems: [400, 404],
  },
  'GET /api/v1/cases/:id/clocks/:key/explanation': {
    id: 'explainClock',
    tag: 'records',
    summary: { zh: '届满日如何算出', en: 'How a due date came about' },
    answers: { 200: 'ClockExplanation' },
    problems: [400, 404],
  },
  'GET /api/v1/cases/:id/tasks': {
    id: 'listCaseTasks',
    tag: 'records',
    summary: { zh: '本案待办', en: 'The open tasks of a case' },
    answers: { 200: 'TaskList' },
    problems: [400, 404],
  },
  'GET /api/v1/cases/:id/parties': {
    id: 'listParties',
    tag: 'records',
    summary: { zh: '当事人', en: 'The parties of a case' },
    answers: { 200: 'PartyList' },
    problems: [400, 404],
  },
  'GET /api/v1/cases/:id/files': {
    id: 'listFiles',
    tag: 'files',
    summary: { zh: '本案电子文件', en: 'The files of a case' },
    answers: { 200: 'FileList' },
    problems: [400, 403, 404],
  },
  'GET /api/v1/cases/:id/files/:hash': {
    id: 'getFile',
    tag: 'files',
    summary: { zh: '取一个文件', en: 'Fetch a file' },
    answers: { 200: null },
    problems: [400, 403, 404],
  },
  'POST /api/v1/cases/:id/files': {
    id: 'addFile',
    tag: 'files',
    summary: { zh: '上传一个文件并登记入卷', en: 'Send a file and record it with the case' },
    headers: ['Idempotency-Key'],
    body: 'file',
    answers: { 201: 'StoredFile' },
    problems: [400, 403, 404, 409, 413, 415, 422],
  },
  ...SUPERVISION_OPERATIONS,
};
