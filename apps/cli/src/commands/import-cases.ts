import {
  ImportLedger,
  LedgerUnreadable,
  readLedger,
  type CheckedLedger,
  type LedgerContext,
  type LedgerLine,
} from '#ledgers';
import type { Organisation } from '#access';
import type { ActorStamp } from '#engine';
import { Directory, TableAccess } from '#organisation';
import { loadSealingKey, PostgresKnownCases } from '#persistence';
import { Command } from 'commander';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { importPrinter, type ImportPrinter } from '../answers/import-lines.js';
import { progressOf } from '../answers/progress.js';
import { readEnvironment, type Environment } from '../environment.js';
import { unreadable } from '../input/read-file.js';
import { loadLaw } from '../law/load-law.js';
import { loadAccessTable } from '../law/load-organisation.js';
import { loadRulebook } from '../law/load-rulebook.js';
import { WrongUse } from '../wrong-use.js';

const HELP = `
读取执法台账（XLSX 第一张表，或 UTF-8、GB18030 编码的 CSV），列名用通用的33列，次序不限，上方可有标题行；至少要有：
案件名称/案由、违法人、违法人类别、承办单位、办案人员。每行一件案件，一行一个当事人。

先由引擎逐行试办：有误的行指明行、列、原文和改法；只要有一处错误，就不导入任何一行。都无误时逐件写入，每件案件一个事务，
中断后重新运行即可，已导入的不会重复。案件按已知日期落在核查、调查、已决定、已结案的位置（简易程序为已当场决定或已结案），
事实标为“导入”，不作审查；此后照常办理，期限从已知日期起算。行政强制措施的行不导入。其余各列原样记载。

全部导入（或试看无误）为 0，有误为 1，文件或用法有误为 2。--json 每行一条，最后一条汇总。

Reads a ledger: the first sheet of an XLSX, or a CSV in UTF-8 or GB 18030, headed by the 33 columns that bureaus share, in
any order, below a title or not. Each line is a case with one party.

The engine first tries every line: a fault names row, column, what stands there and how to put it right, and while there
is one nothing is imported. Then each case is written in a transaction of its own; a run that was broken off is begun
again and doubles nothing. A case stands where its dates say (verified, investigated, decided, closed; decided on the
spot or closed in the summary procedure), its facts are marked as imported and not judged, its clocks run from the known
days, and it goes on as others do. Lines about coercive measures are refused; other columns are kept as they were told.

Exit status 0 when all was imported (or the preview found nothing wrong), 1 for faults, 2 for a file that cannot be read
or wrong use. --json prints one line each and a last one with the sum.

例 / Examples:
  anliu cases import 台账.xlsx --as administrator.peng --preview
  anliu cases import 台账.xlsx --as administrator.peng
  anliu cases import ledger.csv --as administrator.peng --preview --json`;

interface ImportAsked {
  readonly as: string;
  readonly preview?: boolean;
  readonly json?: boolean;
}

/** A ledger that was read, and the desk at which it is imported. */
interface Desk {
  readonly lines: readonly LedgerLine[];
  readonly context: LedgerContext;
  readonly ledger: ImportLedger;
  readonly printer: ImportPrinter;
}

/** `anliu cases import`: cases that were handled elsewhere, from a ledger. */
export function importCommand(): Command {
  return new Command('import')
    .description('从台账导入案件 / import cases from a ledger')
    .argument('<file>', '台账（XLSX 或 CSV） / the ledger, XLSX or CSV')
    .requiredOption('--as <person>', '以哪位系统管理员的名义 / the administrator who imports')
    .option('--preview', '试看：逐行列出，不写入 / tell line by line, write nothing')
    .option('--json', '输出 JSON Lines / print JSON Lines')
    .addHelpText('after', HELP)
    .action(async (file: string, asked: ImportAsked) => {
      process.exitCode = await importCases(file, asked);
    });
}

async function importCases(file: string, { as, preview = false, json = false }: ImportAsked): Promise<0 | 1> {
  const environment = readEnvironment();
  const lines = await readLines(file);
  const time = loadLaw(environment.config);
  const book = loadRulebook(environment.config, time);
  const table = loadAccessTable(environment.config);
  const { withFloor } = await import('../database/with-floor.js');
  return withFloor(
    environment,
    book,
    async (floor) => {
      const directory = new Directory(floor.organisation, table);
      await directory.refresh();
      const { organisation } = directory;
      const actor = actorOf(organisation, as);
      const steps = floor.stepsWith(new TableAccess(directory), sealingKeyOf(environment));
      const today = (await floor.clock.now()).slice(0, 10);
      const desk: Desk = {
        lines,
        context: { ledger: basename(file), directory: directoryOf(organisation), today },
        ledger: new ImportLedger(steps, new PostgresKnownCases(floor.database.pool), actor),
        printer: importPrinter({ registry: book.registry, rules: time.calculator.ruleBook, organisation }, json),
      };
      return preview ? previewAll(desk) : importAll(desk);
    },
    { register: !preview },
  );
}

async function previewAll(desk: Desk): Promise<0 | 1> {
  const checked = await check(desk);
  await desk.printer.preview(checked);
  await desk.printer.sum({ lines: desk.lines.length, ...countsOf(checked), imported: 0, preview: true });
  return checked.faults.length === 0 ? 0 : 1;
}

/** Nothing is imported while one line is wrong. */
async function importAll(desk: Desk): Promise<0 | 1> {
  const { lines, ledger, printer } = desk;
  const checked = await check(desk);
  for (const one of checked.there) await printer.there(one);
  for (const one of checked.faults) await printer.fault(one);
  let imported = 0;
  let faults = checked.faults.length;
  if (faults === 0) {
    const progress = progressOf('已导入', 'imported', checked.ready.length);
    try {
      for (const one of checked.ready) {
        const came = await ledger.importLine(one);
        progress.step();
        if ('line' in came) {
          await printer.imported(came);
          imported += 1;
          continue;
        }
        for (const wrong of came) await printer.fault(wrong);
        faults += came.length;
        break;
      }
    } finally {
      progress.end();
    }
  }
  await printer.sum({ lines: lines.length, ...countsOf(checked), faults, imported, preview: false });
  return faults === 0 ? 0 : 1;
}

async function check({ lines, context, ledger }: Desk): Promise<CheckedLedger> {
  const progress = progressOf('已检查', 'checked', lines.length);
  try {
    return await ledger.check(lines, context, () => {
      progress.step();
    });
  } finally {
    progress.end();
  }
}

function countsOf({ ready, there, faults }: CheckedLedger) {
  const wrong = new Set(faults.map(({ line }) => line)).size;
  return { ready: ready.length, there: there.length, faults: faults.length, wrong };
}

async function readLines(file: string): Promise<readonly LedgerLine[]> {
  try {
    return await readLedger(readContent(file));
  } catch (error) {
    if (!(error instanceof LedgerUnreadable)) throw error;
    throw new WrongUse(`${file}：${error.words.zh}`, `${file}: ${error.words.en}`);
  }
}

function readContent(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    throw unreadable(file, error);
  }
}

function sealingKeyOf({ sealingKeyText, sealingKeyFile, home }: Environment) {
  return loadSealingKey({ text: sealingKeyText ?? undefined, file: sealingKeyFile ?? join(home, 'sealing.key') });
}

/** Cases are handled by those who hold the investigator's post. */
function directoryOf({ people, units }: Organisation): LedgerContext['directory'] {
  return {
    people: (name) =>
      people
        .filter((one) => one.name === name && one.posts.some(({ role }) => role === 'investigator'))
        .map(({ id }) => id),
    units: (name) => units.filter((unit) => unit.name.zh === name).map(({ id }) => id),
  };
}

function actorOf(organisation: Organisation, as: string): ActorStamp {
  const person = organisation.person(as);
  const post = person?.posts.find(({ role }) => role === 'administrator');
  if (person === undefined || post === undefined) {
    throw new WrongUse(
      `${as} 不是系统管理员；台账由系统管理员导入`,
      `${as} is no administrator, and ledgers are imported by one`,
    );
  }
  return { person: person.id, name: person.name, unit: post.unit, role: post.role };
}
