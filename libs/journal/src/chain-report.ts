import type { Words } from '#kernel';

/** What is wrong with a line of an exported journal. */
export type ChainFaultKind =
  | 'header'
  | 'not-canonical'
  | 'changed'
  | 'missing'
  | 'out-of-place'
  | 'foreign'
  | 'trailer'
  | 'cut-off'
  | 'after-the-end';

/** One fault: the line it was found in (from 1) and the entry it concerns, where one can be named. */
export interface ChainFault {
  readonly line: number;
  readonly seq: number | null;
  readonly kind: ChainFaultKind;
  readonly words: Words;
}

/** What verifying a journal found. */
export interface ChainReport {
  readonly caseId: string | null;
  readonly number: string | null;
  readonly entries: number;
  readonly lastHash: string | null;
  readonly faults: readonly ChainFault[];
}

/** The sentence of a fault. */
export function faultWords(kind: ChainFaultKind, seq: number | null): Words {
  const zh = seq === null ? '' : `第${String(seq)}条`;
  const en = seq === null ? '' : `Entry ${String(seq)}`;
  return FAULTS[kind](zh, en);
}

const FAULTS: Readonly<Record<ChainFaultKind, (zh: string, en: string) => Words>> = {
  header: () => ({
    zh: '首行不是日志的文件头，或已被改动。',
    en: 'The first line is not the header of a journal, or was changed.',
  }),
  'not-canonical': (zh, en) => ({
    zh: `${zh || '该行'}不是规范文本，已被改动。`,
    en: `${en || 'The line'} is not canonical text: it was changed.`,
  }),
  changed: (zh, en) => ({ zh: `${zh}的内容或哈希已被改动。`, en: `${en} or its hash was changed.` }),
  missing: (zh, en) => ({ zh: `${zh}缺失。`, en: `${en} is missing.` }),
  'out-of-place': (zh, en) => ({
    zh: `${zh}不在其位，被调换或插入。`,
    en: `${en} is out of place: swapped or inserted.`,
  }),
  foreign: (zh, en) => ({ zh: `${zh}属于另一案件。`, en: `${en} belongs to another case.` }),
  trailer: () => ({ zh: '末行与前面各条不符。', en: 'The last line does not agree with the entries.' }),
  'cut-off': () => ({ zh: '没有末行，文件被截断。', en: 'The last line is missing: the file was cut off.' }),
  'after-the-end': () => ({ zh: '末行之后还有内容。', en: 'There is something after the last line.' }),
};
