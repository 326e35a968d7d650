import { DomainError, type Words } from '#kernel';

/** The catalogue of the queues. */
export const QUEUES_ERRORS = {
  'queue-settings-invalid': {
    zh: 'REDIS_URL 应形如 redis://主机:6379/0、redis+sentinel://主机:26379,主机:26379/主节点名 或 redis+cluster://主机:6379,主机:6379。',
    en: 'REDIS_URL must look like redis://host:6379/0, redis+sentinel://host:26379,host:26379/name-of-master or redis+cluster://host:6379,host:6379.',
  },
  'queue-unreachable': {
    zh: '连不上任务队列，请检查 Redis（REDIS_URL）或数据库服务。',
    en: 'The queues cannot be reached; check Redis (REDIS_URL) or the database.',
  },
  'queue-tables-missing': {
    zh: '数据库中没有任务队列的表，请先运行 anliu migrate。',
    en: 'The database does not have the tables of the queues; run anliu migrate first.',
  },
  'queue-owner-too-weak': {
    zh: '更新数据库结构的账户不能建立 bullmq 模式，请授予其在该数据库中建模式的权限，或改用 Redis。',
    en: 'The account that migrates may not make the schema bullmq; grant it the right to create in this database, or use Redis.',
  },
  'queue-handlers-wrong': {
    zh: '任务队列的处理程序不全或重复，拒绝启动。',
    en: 'Handlers of the queues are missing or doubled; refusing to start.',
  },
  'queue-payload-invalid': {
    zh: '任务内容不符合该队列的格式。',
    en: 'The payload does not fit its queue.',
  },
  'queue-job-id-invalid': {
    zh: '任务编号不得为空、不得为整数，也不得含冒号。',
    en: 'The id of a job must not be empty, a whole number, or hold a colon.',
  },
  'worker-already-running': {
    zh: '已有一个任务进程在使用这个数据库；使用 PostgreSQL 队列时只能有一个。多个任务进程须设置 REDIS_URL。',
    en: 'A worker already runs on this database; with queues in PostgreSQL there may be only one. For more than one, set REDIS_URL.',
  },
} as const satisfies Record<string, Words>;

export type QueuesErrorCode = keyof typeof QUEUES_ERRORS;

/** Thrown when a queue cannot be used as it is, or is given what it does not take. */
export class QueuesError extends DomainError {
  constructor(code: QueuesErrorCode, detail: Readonly<Record<string, unknown>> = {}) {
    super(code, withReasons(QUEUES_ERRORS[code], detail), detail);
  }
}

/** What exactly is wrong is part of the sentence: whoever reads it has a log, not the detail. */
function withReasons(words: Words, { reasons }: Readonly<Record<string, unknown>>): Words {
  if (!Array.isArray(reasons)) return words;
  const said = reasons.join('; ');
  return { zh: `${words.zh}（${said}）`, en: `${words.en} (${said})` };
}
