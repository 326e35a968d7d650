import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { AesSealer } from './aes-sealer.js';
import { loadSealingKey } from './sealing-key.js';

const key = loadSealingKey({ text: '11'.repeat(32) });

describe('sealing', () => {
  it('opens only in its place, with its key and unchanged', () => {
    const sealer = new AesSealer(key);
    const sealed = sealer.seal('举报人王五', 'case/1/reporter');
    expect(sealer.open(sealed, 'case/1/reporter')).toBe('举报人王五');
    expect(() => sealer.open(sealed, 'case/2/reporter')).toThrow();
    expect(() => sealer.open({ ...sealed, tag: Buffer.alloc(16).toString('base64') }, 'case/1/reporter')).toThrow();
    expect(() => new AesSealer(loadSealingKey({ text: '22'.repeat(32) })).open(sealed, 'case/1/reporter')).toThrow();
  });

  it('opens with an older key what was sealed before the key was changed', () => {
    const sealed = new AesSealer(key).seal('x', 'c');
    expect(new AesSealer(loadSealingKey({ text: '22'.repeat(32) }), [key]).open(sealed, 'c')).toBe('x');
  });

  it('never gives the same hash twice, so that the journal tells nobody whether two reporters are one', () => {
    const sealer = new AesSealer(key);
    expect(sealer.seal('x', 'c').saltedHash).not.toBe(sealer.seal('x', 'c').saltedHash);
  });
});

describe('the key', () => {
  it('is made once in a file that only its owner reads', () => {
    const folder = mkdtempSync(join(tmpdir(), 'anliu-key-'));
    const file = join(folder, 'sealing.key');
    const made = loadSealingKey({ file, makeFile: true });
    expect(loadSealingKey({ file })).toEqual(made);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readFileSync(file, 'utf8')).not.toContain(made.id);
    rmSync(folder, { recursive: true });
  });

  it.each([
    ['none is told', {}, 'sealing-key-missing'],
    ['its file is gone', { file: '/nowhere/sealing.key' }, 'sealing-key-missing'],
    ['it is too short', { text: 'c2hvcnQ=' }, 'sealing-key-invalid'],
  ])('is refused when %s', (_why, source, code) => {
    expect(() => loadSealingKey(source)).toThrow(expect.objectContaining({ code }));
  });
});
