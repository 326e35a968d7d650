/** The sentences that every walk is held against, each with its source. */
const SENTENCES = {
  'database-decides-alike': {
    zh: '数据库里的步骤与规则的判断一致。',
    en: 'A step through the database comes to what the rules decide.',
    article: 'design 3',
  },
  'command-again-acts-once': {
    zh: '同一动作发两次，只办一次。',
    en: 'A command that is sent twice acts once, and is answered alike.',
    article: 'design 3',
  },
  'worker-finds-what-has-passed': {
    zh: '届满的期限都由系统按时处理，不多不少。',
    en: 'The worker finds every limit that has passed, and no other.',
    article: 'design 6',
  },
  'key-was-explored': {
    zh: '走到的每一种情形都在穷举核验之内。',
    en: 'Every key that a walk meets is among those explored.',
    article: 'design 3',
  },
  'kept-as-walked': {
    zh: '库中所存的案件就是走到的案件。',
    en: 'The case as it is kept is the case as it was walked.',
    article: 'design 3',
  },
  'replay-agrees': {
    zh: '重放案件日志，所得与所存一致，哈希链完整。',
    en: 'Replaying the journal gives what is kept, and the chain verifies.',
    article: 'design 3, 8',
  },
  'nothing-acknowledged-is-lost': {
    zh: '答复办成的每一件事都在日志中，且只有一次。',
    en: 'Everything that was acknowledged stands in the journal, once.',
    article: 'design 3',
  },
  'calculators-agree': {
    zh: '每一个期限，逐日计算的结果相同。',
    en: 'The second calculator, day by day, comes to every date.',
    article: 'design 4',
  },
  'no-open-child-of-a-closed-case': {
    zh: '结案之后，除公示、复议、诉讼等以外没有未了的程序。',
    en: 'Nothing of a closed case is still open but publicity, remedies and what the police hold.',
    article: 'PROC 77; procedures, execution',
  },
  'no-orphan-task': {
    zh: '每一个待办都有人负责，都出自案件现在的状态。',
    en: 'Every open task has an owner, and follows from the case as it stands.',
    article: 'design 3',
  },
  'no-walk-is-stuck': {
    zh: '未了结的案件总有可做的事，或者有期限在走。',
    en: 'A case that has not come to its end can always go on.',
    article: 'APL 57; PROC 77, 78',
  },
} as const;

export type SentenceId = keyof typeof SENTENCES;

/** A sentence that a walk has broken, where, and what was seen. */
export class LawBroken extends Error {
  readonly sentence: { readonly id: string; readonly zh: string; readonly en: string; readonly article: string };

  constructor(id: SentenceId, where: string, seen: unknown) {
    super(`${id}: ${SENTENCES[id].en} — ${where}: ${JSON.stringify(seen, null, 1)}`);
    this.name = 'LawBroken';
    this.sentence = { id, ...SENTENCES[id] };
  }
}

/** To be thrown where a sentence does not hold. */
export function lawBroken(id: SentenceId, where: string, seen: unknown): LawBroken {
  return new LawBroken(id, where, seen);
}
