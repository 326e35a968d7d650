import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { loadNumbering } from './load-numbering.js';
import { documentNumber, STANDARD_NUMBERING } from './numbering.js';

const parts = { bureau: 'east', prefix: '东例市监', code: '处罚', year: 2026, n: 12 };

describe('a document number', () => {
  it('reads as printed on the forms of 2021', () => {
    expect(documentNumber(STANDARD_NUMBERING, parts)).toBe('东例市监处罚〔2026〕12号');
  });

  it('follows the narrowest pattern of bureau and kind', () => {
    const patterns = { east: '{prefix}-{code}-{year}-{n}', 'east/处罚': '{prefix}罚字〔{year}〕第{n}号{code}' };
    expect(documentNumber({ ...STANDARD_NUMBERING, patterns }, parts)).toBe('东例市监罚字〔2026〕第12号处罚');
    expect(documentNumber({ ...STANDARD_NUMBERING, patterns }, { ...parts, code: '罚告' })).toBe(
      '东例市监-罚告-2026-12',
    );
  });

  it('is loaded from the configuration, which may leave out nothing that tells two documents apart', () => {
    expect(loadNumbering('config/numbering.yaml')).toEqual(STANDARD_NUMBERING);
    const folder = mkdtempSync(join(tmpdir(), 'anliu-numbering-'));
    const file = join(folder, 'numbering.yaml');
    writeFileSync(file, "patterns: { east: '{prefix}{n}号' }\n");
    expect(() => loadNumbering(file)).toThrow('{code} {year}');
    rmSync(folder, { recursive: true });
  });
});
