import { describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { anliu, jsonLines } from './anliu-command.js';

interface Line {
  readonly case: string;
  readonly rule?: string;
  readonly verdict?: string;
  readonly unmapped?: readonly object[];
}

const linesOf = (out: string): readonly Line[] => jsonLines(out) as readonly Line[];

const cases = 'test/fixtures/published-cases.json';

describe('anliu audit', () => {
  it('writes the finding of a late verification as counting.md has it', async () => {
    const { status, out, err } = await anliu(['audit', cases, '--json']);
    const late = linesOf(out).find((line) => line.case === 'RC016' && line.rule === 'report-check');
    expect([status, err]).toEqual([1, '']);
    expect(late).toMatchObject({
      start: '2025-04-07',
      due: '2025-04-27',
      ended: '2025-05-09',
      verdict: 'late',
      lateBy: { n: 7, unit: 'workday' },
      certainty: 'possible',
    });
    expect(Object.keys(late ?? {}).join(' ')).toBe('case rule start due ended verdict lateBy certainty because');
  });

  it('counts the verdicts over all published cases', async () => {
    const { out } = await anliu(['audit', cases, '--json']);
    const counts: Record<string, number> = {};
    for (const { verdict } of linesOf(out)) {
      if (verdict !== undefined) counts[verdict] = (counts[verdict] ?? 0) + 1;
    }
    expect(counts).toEqual({ 'in-time': 59, late: 5, open: 23, undeterminable: 52 });
  });

  it('shows people a table, the dates it does not use, and a summary', async () => {
    const { out } = await anliu(['audit', cases]);
    for (const text of ['RC016', '超期 7 工作日', '未用日期', '案件 106 件', '无法判断 undeterminable: 52'])
      expect(out).toContain(text);
  });

  it('ends with 0 when nothing was late or early', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'anliu-audit-'));
    const file = join(folder, 'cases.json');
    writeFileSync(
      file,
      JSON.stringify({ cases: [{ id: 'A', dates: { filing: '2025-05-22', decision: '2025-07-03' } }] }),
    );
    const { status } = await anliu(['audit', file]);
    rmSync(folder, { recursive: true });
    expect(status).toBe(0);
  });
});
