import { auditCase, AuditFileError, readPublishedCases, type CaseAudit } from '#audit';
import type { RuleBook } from '#statutes';
import { Command } from 'commander';
import { auditSummary, auditTable, countVerdicts, unmappedLines } from '../answers/audit-table.js';
import { printLine } from '../answers/print.js';
import { progressOf } from '../answers/progress.js';
import { readEnvironment } from '../environment.js';
import { readNamedFile } from '../input/read-file.js';
import { loadLaw } from '../law/load-law.js';
import { WrongUse } from '../wrong-use.js';

const HELP = `
文件形如 {"cases":[{"id":"…","domain":"…","dates":{"filing":"2025-05-22","decision":"2025-07-03"}}]}；日期可以只有年月或者年。
有超期或者过早的为 1，没有为 0。--json 每个结论一行，每件有未用日期的案件另有一行 {"case","unmapped"}。
The file looks like the line above; a date may be a month or a year. Exit status 1 if something was late or early.
With --json one line for each finding, and one line {"case","unmapped"} for each case with dates that no finding uses.

例 / Example:
  anliu audit test/fixtures/published-cases.json`;

/** `anliu audit`: which time limits the cases of a file kept. */
export function auditCommand(): Command {
  return new Command('audit')
    .description('按日期核查已公布案件的期限 / judge published cases by their dates')
    .argument('<file>', '案件文件 / file of cases')
    .option('--json', '输出 JSON Lines / print JSON Lines')
    .addHelpText('after', HELP)
    .action(async (file: string, { json }: { json?: boolean }) => {
      process.exitCode = await auditFile(file, json === true);
    });
}

async function auditFile(file: string, json: boolean): Promise<0 | 1> {
  const { calculator } = loadLaw(readEnvironment().config);
  const cases = readCases(readNamedFile(file));
  const progress = progressOf('已核查', 'audited', cases.length);
  const audits = cases.map((one) => {
    const audit = auditCase(one, calculator);
    progress.step();
    return audit;
  });
  progress.end();
  await (json ? printJson(audits) : printTable(audits, calculator.ruleBook));
  const counts = countVerdicts(audits);
  return (counts.get('late') ?? 0) + (counts.get('early') ?? 0) === 0 ? 0 : 1;
}

/** A file that is not one of cases was named by mistake: that is wrong use, not a finding. */
function readCases(text: string): ReturnType<typeof readPublishedCases> {
  try {
    return readPublishedCases(text);
  } catch (error) {
    if (error instanceof AuditFileError) throw new WrongUse(error.words.zh, error.words.en);
    throw error;
  }
}

async function printJson(audits: readonly CaseAudit[]): Promise<void> {
  for (const audit of audits) {
    for (const finding of audit.findings) await printLine(JSON.stringify(finding));
    if (audit.unmapped.length > 0) await printLine(JSON.stringify({ case: audit.case, unmapped: audit.unmapped }));
  }
}

async function printTable(audits: readonly CaseAudit[], rules: RuleBook): Promise<void> {
  await printLine(auditTable(audits, rules));
  await printLine('\n未用日期 / unmapped dates');
  for (const line of unmappedLines(audits)) await printLine(`  ${line}`);
  await printLine(`\n${auditSummary(audits)}`);
}
