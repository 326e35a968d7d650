import { CalendarFileError, readYearTable, type HolidayTable } from '#calendar';
import { LawError, LoadCalendar, type CalendarOrder, type CalendarReport, type LoadedRulebook } from '#law';
import { Command } from 'commander';
import { calendarLines, calendarNotes, movedClockLine } from '../answers/calendar-lines.js';
import { printLine, tell } from '../answers/print.js';
import { progressOf } from '../answers/progress.js';
import { readEnvironment, type Environment } from '../environment.js';
import { readNamedFile } from '../input/read-file.js';
import { loadLaw } from '../law/load-law.js';
import { loadRulebook } from '../law/load-rulebook.js';
import { WrongUse } from '../wrong-use.js';

const HELP = `
文件是国务院办公厅一年的放假安排，按原文录入：
  year: 2027
  notice: 国务院办公厅关于2027年部分节假日安排的通知
  off:
    - { zh: 元旦, en: New Year, from: 2027-01-01, to: 2027-01-03 }
  work:
    - { zh: 元旦, en: New Year, date: 2027-01-09 }
列出每一个因此变动的期限（案号、规则、原届满日 → 新届满日、暂定 → 确定）并按规则汇总；然后把文件放入配置文件夹的 calendars，
登记新的日历，并对每件受影响的案件记一条日志、重新计算。中断后重新运行即可。--dry-run 只列出，不写入：有变动为 1，没有为 0。
载入完成为 0，有案件没能计算为 1，文件有误或该年已有不同的安排而没有 --replace 为 2。--json 每个期限一行，最后一行汇总。

The file is the State Council's arrangement of one year, typed in as above. Every live clock that it changes is listed
(case, rule, old due date → new one, provisional → certain) and summed up by rule; then the file is put into calendars/
of the configuration folder, the new calendar is registered, and each case concerned is counted anew by an entry in its
journal. Broken off, it is simply run again. --dry-run lists and writes nothing: exit status 1 if anything would change,
else 0. Loading: 0 when done, 1 if a case could not be counted, 2 if the file is faulty or a different table stands for
the year and --replace is not given. --json prints one line for each clock and a last line with the sum.

例 / Examples:
  anliu calendar load 2027.yaml --dry-run
  anliu calendar load 2027.yaml
  anliu calendar load 2027.yaml --replace --json`;

interface LoadOptions {
  readonly dryRun?: boolean;
  readonly replace?: boolean;
  readonly json?: boolean;
}

/** `anliu calendar`: the holiday calendar that working days are counted by. */
export function calendarCommand(): Command {
  const command = new Command('calendar').description('放假安排 / the holiday calendar');
  command
    .command('load')
    .description('载入一年的放假安排并重新计算期限 / load the holidays of a year and count clocks anew')
    .argument('<file>', '一年的放假安排（YAML） / the holidays of one year, YAML')
    .option('--dry-run', '只列出变动，不写入 / tell what would change, write nothing')
    .option('--replace', '替换该年已有的不同安排 / replace a different table that stands for the year')
    .option('--json', '输出 JSON Lines / print JSON Lines')
    .addHelpText('after', HELP)
    .action(async (file: string, options: LoadOptions) => {
      process.exitCode = await load(file, options);
    });
  return command;
}

async function load(file: string, options: LoadOptions): Promise<0 | 1> {
  const text = readNamedFile(file);
  const table = readTable(file, text);
  const environment = readEnvironment();
  const book = loadRulebook(environment.config, loadLaw(environment.config));
  const rules = book.law.calculator.ruleBook;
  const report = await run(environment, book, {
    ...{ table, text, dryRun: options.dryRun === true, replace: options.replace === true },
    moved: (clock) => printLine(options.json === true ? JSON.stringify(clock) : movedClockLine(clock, rules)),
  });
  if (options.json === true) await printLine(JSON.stringify(report));
  else for (const line of calendarLines(report, rules)) await printLine(line);
  for (const [zh, en] of calendarNotes(report)) tell(zh, en);
  const found = report.dryRun ? report.clocks : report.busy.length;
  return found === 0 ? 0 : 1;
}

async function run(environment: Environment, book: LoadedRulebook, order: CalendarOrder): Promise<CalendarReport> {
  const { withFloor } = await import('../database/with-floor.js');
  const progress = progressOf('已计算案件', 'cases counted');
  const work = async (floor: Parameters<Parameters<typeof withFloor>[2]>[0]): Promise<CalendarReport> => {
    const { histories: live, store, lawTexts: texts } = floor;
    const today = (await floor.clock.now()).slice(0, 10);
    const loading = new LoadCalendar({ book, configFolder: environment.config, live, today, store, texts });
    return loading.run({ ...order, progress: () => progress.step() });
  };
  try {
    return await withFloor(environment, book, work, { register: !order.dryRun });
  } catch (error) {
    throw error instanceof LawError && error.code === 'calendar-table-stands' ? stands(error) : error;
  } finally {
    progress.end();
  }
}

function stands({ words, detail }: LawError): WrongUse {
  const notice = String(detail['notice']);
  return new WrongUse(`${words.zh}现有：${notice}`, `${words.en} There is: ${notice}`);
}

/** A file that is no yearly table was named by mistake: that is wrong use. */
function readTable(file: string, text: string): HolidayTable {
  try {
    return readYearTable(file, text);
  } catch (error) {
    if (!(error instanceof CalendarFileError)) throw error;
    throw new WrongUse(`${error.place}：${error.reason.zh}`, `${error.place}: ${error.reason.en}`);
  }
}
