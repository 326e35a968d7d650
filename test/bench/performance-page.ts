import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BenchFigures } from './figures.js';
import { sheetsOf, surroundingsOf, type Rows } from './report-table.js';

const PAGE = join('docs', 'performance.md');
const BEGIN = '<!-- figures: written by `npm run bench -- --write` -->';
const END = '<!-- end of figures -->';

/** Puts the figures of a run between the marks of the page; what people wrote around them stays. */
export function writePerformancePage(root: string, figures: BenchFigures): string {
  const file = join(root, PAGE);
  const text = readFileSync(file, 'utf8');
  const [begin, end] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`${PAGE} has lost the marks of its figures`);
  writeFileSync(file, `${text.slice(0, begin)}${BEGIN}\n\n${figuresText(figures)}\n\n${text.slice(end)}`);
  return file;
}

function figuresText(figures: BenchFigures): string {
  const lines = surroundingsOf(figures).map((line) => `- ${line}`);
  const sheets = sheetsOf(figures).map(({ title, rows }) => `### ${title}\n\n${markdownOf(rows)}`);
  return [lines.join('\n'), ...sheets].join('\n\n');
}

function markdownOf(rows: Rows): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(3, ...rows.map((row) => (row[column] ?? '').length)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const [head = [], ...body] = rows;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('\n');
}
