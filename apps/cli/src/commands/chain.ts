import { verifyChain, type ChainReport } from '#journal';
import { Command } from 'commander';
import { printLine } from '../answers/print.js';
import { linesOfFile } from '../input/read-lines.js';

const HELP = `
文件由 anliu journal export 导出；不需要数据库。除换行外每一字节与导出时相同为 0，有改动为 1。
The file comes from anliu journal export; no database is needed. Exit status 0 if every byte but the ends of lines is as exported, else 1.

例 / Example:
  anliu journal export --case 0190…0001 > case.jsonl && anliu chain case.jsonl`;

/** `anliu chain`: whether an exported journal is as it was exported. */
export function chainCommand(): Command {
  return new Command('chain')
    .description('验证导出的案件日志未被改动 / verify that an exported journal was not changed')
    .argument('<file>', '导出的 JSON Lines 文件 / exported JSON Lines')
    .option('--json', '输出 JSON / print JSON')
    .addHelpText('after', HELP)
    .action(async (file: string, { json }: { json?: boolean }) => {
      const report = await verifyChain(linesOfFile(file));
      if (json === true) await printLine(JSON.stringify(report));
      else await printReport(report);
      process.exitCode = report.faults.length === 0 ? 0 : 1;
    });
}

/** More faults than this are told by their number alone. */
const MOST_TOLD = 10;

async function printReport({ faults, number, caseId, entries, lastHash }: ChainReport): Promise<void> {
  const named = `${number ?? '?'} (${caseId ?? '?'})`;
  for (const { line, words } of faults.slice(0, MOST_TOLD))
    await printLine(`第 ${line} 行：${words.zh} / line ${line}: ${words.en}`);
  await printLine(
    faults.length === 0
      ? `${named}：${entries} 条，未被改动，末条哈希 ${lastHash ?? ''} / ${entries} entries, unchanged, last hash ${lastHash ?? ''}`
      : `${named}：${entries} 条，发现 ${faults.length} 处问题 / ${entries} entries, ${faults.length} fault(s)`,
  );
}
