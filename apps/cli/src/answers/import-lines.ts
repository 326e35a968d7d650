import type { Organisation } from '#access';
import type { MovedAnswer } from '#cases';
import type { Registry } from '#engine';
import type { Words } from '#kernel';
import {
  penaltyWord,
  type CheckedLedger,
  type ImportedLine,
  type LedgerFault,
  type LineThere,
  type ReadyLine,
} from '#ledgers';
import type { RuleBook } from '#statutes';
import { printLine } from './print.js';

/** What a run of the import came to. */
interface ImportSum {
  readonly lines: number;
  /** Lines that can be imported, or could. */
  readonly ready: number;
  readonly imported: number;
  /** Lines whose case is there already. */
  readonly there: number;
  /** Faults, and the lines that have one. */
  readonly faults: number;
  readonly wrong: number;
  readonly preview: boolean;
}

type Decision = NonNullable<ReadyLine['one']['payload']['decision']>;

/** What lines are told by. */
export interface ImportWords {
  readonly registry: Registry;
  readonly rules: RuleBook;
  readonly organisation: Organisation;
}

/** Tells what a ledger comes to, for people or as JSON Lines. */
export interface ImportPrinter {
  /** Every line in the order of the ledger: its faults, its case that is there, or what would come of it. */
  preview(checked: CheckedLedger): Promise<void>;
  fault(fault: LedgerFault): Promise<void>;
  there(one: LineThere): Promise<void>;
  imported(one: ImportedLine): Promise<void>;
  sum(sum: ImportSum): Promise<void>;
}

export function importPrinter(words: ImportWords, json: boolean): ImportPrinter {
  const say = async (what: string, one: object, lines: readonly string[]): Promise<void> => {
    if (json) await printLine(JSON.stringify({ what, ...one }));
    else for (const line of lines) await printLine(line);
  };
  const printer: ImportPrinter = {
    fault: (one) => say('fault', one, [faultLine(one)]),
    there: (one) => say('there', one, [thereLine(one)]),
    imported: (one) => say('imported', one, [importedLine(one)]),
    sum: (one) => say('sum', one, sumLines(one)),
    preview: async ({ ready, there, faults }) => {
      const all = [
        ...faults.map((one) => ({ line: one.line, tell: () => printer.fault(one) })),
        ...there.map((one) => ({ line: one.line, tell: () => printer.there(one) })),
        ...ready.map((one) => ({
          line: one.one.line,
          tell: () => say('ready', readyContent(one), readyLines(words, one)),
        })),
      ];
      for (const { tell } of all.sort((left, right) => left.line - right.line)) await tell();
    },
  };
  return printer;
}

/** One fault: row, column, what stands there, what is wrong and how to put it right. */
function faultLine({ line, column, value, message, remedy }: LedgerFault): string {
  const stands = value === '' ? '' : `“${short(value)}”`;
  const where = column === '' ? '' : ` ${column}`;
  return `第${String(line)}行${where}${stands}：${message.zh}${remedy.zh} / row ${String(line)}${where}: ${message.en} ${remedy.en}`;
}

function thereLine({ line, known: { number, caseId } }: LineThere): string {
  const row = String(line);
  return `第${row}行 已导入为 ${number}（${caseId}），不再导入 / row ${row} is there already and left alone`;
}

function importedLine({ line, known: { number, caseId }, before }: ImportedLine): string {
  const row = String(line);
  if (before) return `第${row}行 已有他人导入 / row ${row} was imported by somebody else meanwhile`;
  return `第${row}行 → ${number}（${caseId}）`;
}

/** What would come of a line: where the case stands, what is recorded, which clocks run, what is only told. */
function readyLines(words: ImportWords, { one, answer, alike }: ReadyLine): readonly string[] {
  const { payload, unit, line, onlyTold, notes } = one;
  const name = words.organisation.units.find(({ id }) => id === unit)?.name.zh ?? unit;
  const party = payload.parties.map((each) => each.name).join('、');
  const warned = alike === null ? [] : [alikeNote(alike)];
  return [
    `第${String(line)}行 ${name} ${party} ${short(payload.violation)}`,
    `  位置 position: ${positionsOf(words, answer).join('；')}`,
    `  事实 facts: ${factsOf(words, one).join('；')}`,
    `  期限 clocks: ${orNone(clocksOf(words, answer))}`,
    `  待办 tasks: ${orNone(answer.tasks.map(({ title }) => `${title.zh} ${title.en}`))}`,
    ...(onlyTold.length === 0 ? [] : [`  只作记载 only told: ${onlyTold.join('、')}`]),
    ...[...notes, ...warned].map(({ zh, en }) => `  注意 note: ${zh} / ${en}`),
  ];
}

function readyContent({ one, answer, alike }: ReadyLine): object {
  const { states, clocks, tasks } = answer;
  return { ...one, states, clocks, tasks, alike };
}

function alikeNote({ number, caseId }: { readonly number: string; readonly caseId: string }): Words {
  return {
    zh: `系统中已有同一当事人、同一案由的案件 ${number}（${caseId}），如是同一案件请从台账删去该行`,
    en: `case ${number} has the same party and cause; if it is this one, take the line out`,
  };
}

/** States that say something: the parts beside the main state only where they do not rest at their beginning. */
const AT_THEIR_BEGINNING: readonly string[] = ['none', 'running'];

function positionsOf({ registry }: ImportWords, { states }: MovedAnswer): readonly string[] {
  return Object.entries(states).flatMap(([proceeding, regions]) => {
    const procedure = registry.procedure(proceeding.split('#')[0] ?? '');
    return Object.entries(regions)
      .filter(([region, state]) => region === 'main' || !AT_THEIR_BEGINNING.includes(state))
      .map(([region, state]) => {
        const title = procedure.states[`${region}.${state}`];
        return `${procedure.title.zh} ${title === undefined ? state : `${title.zh} ${title.en}`}（${proceeding}）`;
      });
  });
}

function factsOf({ organisation }: ImportWords, { payload }: ReadyLine['one']): readonly string[] {
  const { receivedOn, filedOn, decision, closedOn, procedure, officers } = payload;
  const clue = filedOn === undefined && procedure !== 'summary' ? receivedOn : undefined;
  return [
    ...(clue === undefined ? [] : [`收到线索 received ${clue}`]),
    ...(filedOn === undefined ? [] : [`立案 filed ${filedOn}`]),
    ...(decision === undefined ? [] : [decisionWords(decision)]),
    ...(closedOn === undefined ? [] : [`结案 closed ${closedOn}`]),
    `办案人员 handlers ${officers.map((id) => organisation.person(id)?.name ?? id).join('、')}`,
  ];
}

function decisionWords({ on, number, outcome, items }: Decision): string {
  const imposed = items.map(
    ({ kind, amount }) => `${penaltyWord(kind)}${amount === undefined ? '' : ` ¥${yuan(amount)}`}`,
  );
  const words = outcome === 'penalty' ? ['处罚 penalty', ...imposed] : ['不予处罚 no penalty'];
  return ['决定 decided', on, ...(number === undefined ? [] : [number]), ...words].join(' ');
}

function clocksOf({ rules }: ImportWords, { clocks }: MovedAnswer): readonly string[] {
  return clocks
    .filter(({ status }) => status === 'running' || status === 'open')
    .map(({ rule, due }) => `${rules.ruleOf(rule)?.name.zh ?? ''} ${rule} → ${due ?? '—'}`);
}

function sumLines({ lines, ready, imported, there, faults, wrong, preview }: ImportSum): readonly string[] {
  const [all, could, done, old] = [String(lines), String(ready), String(imported), String(there)];
  const bad = `有误 ${String(wrong)} 行 ${String(faults)} 处`;
  const badEn = `${String(wrong)} wrong with ${String(faults)} faults`;
  if (preview) {
    const nothing = '试看，未写入任何内容 / preview, nothing was written';
    return [
      `共 ${all} 行：可导入 ${could} 行，已有 ${old} 行，${bad} / ${all} lines: ${could} can be imported, ${old} are there already, ${badEn}`,
      nothing,
    ];
  }
  if (faults > 0 && imported === 0) {
    return [`共 ${all} 行：${bad}；未导入任何一行 / ${all} lines: ${badEn}; none was imported`];
  }
  const rest = faults === 0 ? '' : '；其余未导入，改正后重新运行 / the rest was not: correct it and run this again';
  return [
    `共 ${all} 行：导入 ${done} 件，已有 ${old} 件 / ${all} lines: ${done} imported, ${old} there already${rest}`,
  ];
}

function yuan(fen: string): string {
  const digits = fen.padStart(3, '0');
  const cents = digits.slice(-2);
  return `${digits.slice(0, -2)}${cents === '00' ? '' : `.${cents}`}`;
}

function orNone(words: readonly string[]): string {
  return words.length === 0 ? '无 none' : words.join('；');
}

function short(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
}
