import type { JsonSchema } from './payload-schema.js';

const caseId = '01930000-0000-7000-8000-000000000001';

const clock = {
  key: 'filing#1/report-check/1',
  proceeding: 'filing#1',
  rule: 'report-check',
  subject: '',
  startSeq: 1,
  start: '2026-03-02',
  due: '2026-03-23',
  rolledFrom: null,
  earliest: null,
  provisional: false,
  excludedDays: 0,
  article: 'PROC 18',
  ruleVersion: 'PROC-2021',
  status: 'running',
  generation: 1,
  stoppedBy: null,
  expires: false,
  input: '{"rule":"report-check","start":"2026-03-02","exclusions":[],"extensions":[]}',
};

const summary = {
  caseId,
  number: '东例市监案〔2026〕1号',
  title: '样本超市销售过期食品线索',
  bureau: 'east',
  unit: 'east-brigade',
  status: 'filing:received',
  states: ['filing:received'],
  domain: '食品安全',
  handlers: [],
  parties: ['东例区样本超市'],
  nextDue: '2026-03-23',
  nextRule: 'report-check',
  ended: false,
  imported: false,
  openedAt: '2026-03-02T09:00:00+08:00',
  updatedAt: '2026-03-02T09:00:00+08:00',
  version: 1,
  seq: 1,
};

const moved = {
  outcome: 'moved',
  dryRun: false,
  caseId,
  number: summary.number,
  seq: 1,
  version: 1,
  command: 'clue.register',
  proceeding: 'filing#1',
  at: '2026-03-02T09:00:00+08:00',
  recordedAt: '2026-03-02T09:00:00+08:00',
  backEntry: false,
  states: { 'filing#1': { main: 'received' } },
  clocks: [clock],
  tasks: [],
  forms: [],
  undelivered: [],
  otherCases: [],
};

const unmet = {
  id: 'two-officers',
  sentence: { zh: '须由两名以上执法人员办理。', en: 'At least two officers must act.' },
  article: 'PROC 21(1)',
  remedy: { zh: '请指派至少两名持证人员。', en: 'Assign at least two certified officers.' },
};

function problem(status: number, code: string, title: string, titleEn: string): Record<string, unknown> {
  return { type: `urn:anliu:problem:${code}`, title, titleEn, status, code };
}

/** One example of each schema that stands in a body or an answer; a test holds them to their schemas. */
export const EXAMPLES: Readonly<Record<string, unknown>> = {
  Health: { status: 'ok' },
  OpenCaseRequest: {
    command: 'clue.register',
    unit: 'east-brigade',
    payload: {
      source: 'inspection',
      receivedAt: '2026-03-02',
      summary: '样本超市销售过期食品线索',
      domain: '食品安全',
      parties: [{ kind: 'organisation', name: '东例区样本超市' }],
    },
  },
  CommandRequest: {
    command: 'filing.assign',
    proceeding: 'filing#1',
    expectedVersion: 1,
    payload: { officers: ['investigator.li', 'investigator.zhao'] },
  },
  Moved: moved,
  CommandAnswer: moved,
  CasePage: { items: [summary], next: null },
  Case: { ...summary, facts: [], proceedings: [], clocks: [clock], tasks: [], forms: [] },
  ClockList: { items: [clock] },
  ClockExplanation: {
    clock,
    lines: [
      {
        zh: '起算 2026-03-02: 收到材料之日, 当日不计入',
        en: 'start 2026-03-02: receipt of the material; that day is not counted',
      },
    ],
  },
  StoredFile: { sha256: '0'.repeat(64), mediaType: 'application/pdf', size: 18_204, seq: 7, version: 7 },
  InvalidProblem: {
    ...problem(
      400,
      'payload-invalid',
      '提交的内容有误，请更正所列字段。',
      'The payload does not fit; correct the fields listed.',
    ),
    errors: [
      {
        field: 'payload.receivedAt',
        message: { zh: '必须是存在的日期 YYYY-MM-DD。', en: 'must be a date that exists, YYYY-MM-DD.' },
      },
    ],
  },
  Problem: problem(404, 'case-not-found', '没有这个案件。', 'There is no such case.'),
  ForbiddenProblem: {
    ...problem(403, 'command-forbidden', '您无权办理这个动作。', 'You may not give this command.'),
    needs: ['L'],
    reason: {
      zh: '该动作由以下人员办理：部门负责人（任职于本案机关）。',
      en: 'This command is for: bureau leader (holds the post in the bureau of the case).',
    },
  },
  RefusedProblem: {
    ...problem(409, 'command-refused', '动作不合法或条件未具备。', 'The command is not lawful or not due.'),
    command: 'filing.assign',
    proceeding: 'filing#1',
    state: { main: 'received' },
    accepted: ['filing.assign', 'party.record'],
    unmet: [unmet],
    version: 1,
  },
  StaleProblem: {
    ...problem(412, 'command-stale', '您查看之后案件已有变化。', 'The case has changed since you saw it.'),
    version: 3,
    meanwhile: [
      {
        seq: 3,
        version: 3,
        command: 'filing.propose',
        proceeding: 'filing#1',
        at: '2026-03-04T10:00:00+08:00',
        recordedAt: '2026-03-04T10:00:00+08:00',
        actor: 'investigator.li',
        touched: ['proceeding:filing#1'],
      },
    ],
  },
};

/** The example of a schema as a media type shows it; empty where there is none. */
export function exampleOf(name: string): JsonSchema {
  return EXAMPLES[name] === undefined ? {} : { example: EXAMPLES[name] };
}
