import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BenchFigures } from './figures.js';
import { readOptions, USAGE, type BenchOptions } from './options.js';
import { writePerformancePage } from './performance-page.js';
import { tableText } from './report-table.js';
import { runBench } from './run-bench.js';

const root = process.cwd();

async function main(options: BenchOptions): Promise<void> {
  const log = (line: string): void => void process.stderr.write(`  ${line}\n`);
  const figures = options.from === null ? await runBench(options, log) : earlier(options.from);
  if (options.from === null) log(`figures: ${keep(figures)}`);
  const table = `${tableText(figures)}\n`;
  if (options.json) {
    process.stderr.write(table);
    process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`);
  } else process.stdout.write(table);
  if (options.write) log(`written: ${writePerformancePage(root, figures)}`);
}

function earlier(file: string): BenchFigures {
  return JSON.parse(readFileSync(file, 'utf8')) as BenchFigures;
}

/** Keeps the figures as JSON under `.anliu/bench/`. */
function keep(figures: BenchFigures): string {
  const folder = join(root, '.anliu', 'bench');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${figures.at.replaceAll(/[^0-9]/g, '')}.json`);
  writeFileSync(file, `${JSON.stringify(figures, null, 2)}\n`);
  return file;
}

const asked = process.argv.slice(2);
if (asked.includes('--help')) process.stdout.write(USAGE);
else await main(readOptions(asked));
