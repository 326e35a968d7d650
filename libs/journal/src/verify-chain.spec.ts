import { describe, expect, it } from '@jest/globals';
import { canonicalText } from './canonical-text.js';
import { entryLine, headerLine, trailerLine } from './chain-file.js';
import { entryHash, genesisHash } from './entry-hash.js';
import { verifyChain } from './verify-chain.js';

const caseId = '01900000-0000-7000-8000-000000000001';
const identity = { number: '例市监案〔2026〕1号', bureau: 'east', unit: 'east.first' };

function aJournal(entries = 6): string[] {
  let hash = genesisHash(caseId);
  const lines = [headerLine(caseId, identity)];
  for (let seq = 1; seq <= entries; seq += 1) {
    const text = canonicalText({ seq, caseId, note: `第${String(seq)}步`, ...(seq === 1 ? { identity } : {}) });
    hash = entryHash(hash, text);
    lines.push(entryLine(seq, text, hash));
  }
  return [...lines, trailerLine(caseId, entries, hash)];
}

const found = async (lines: readonly string[]) =>
  (await verifyChain(lines)).faults.map(({ kind, seq }) => `${kind}${seq === null ? '' : ` ${String(seq)}`}`);

describe('an exported journal', () => {
  it('verifies as it was exported', async () => {
    const report = await verifyChain(aJournal());
    expect(report).toMatchObject({ caseId, number: identity.number, entries: 6, faults: [] });
  });

  it('shows any changed byte of any line, and which entry it belongs to', async () => {
    const lines = aJournal(3);
    for (const [index, line] of lines.entries()) {
      for (let at = 0; at < line.length; at += 1) {
        const changed = `${line.slice(0, at)}${line[at] === 'x' ? 'y' : 'x'}${line.slice(at + 1)}`;
        const report = await verifyChain(lines.with(index, changed));
        expect(report.faults.length).toBeGreaterThan(0);
        if (index >= 1 && index <= 3) expect(report.faults.map((fault) => fault.seq)).toContain(index);
      }
    }
  });

  it('names a removed entry', async () => {
    expect(await found(aJournal().toSpliced(3, 1))).toEqual(['missing 3', 'trailer']);
  });

  it('names swapped entries', async () => {
    const lines = aJournal();
    const [third, fourth] = [lines[3] ?? '', lines[4] ?? ''];
    expect(await found(lines.with(3, fourth).with(4, third))).toEqual(
      expect.arrayContaining(['missing 3', 'out-of-place 3']),
    );
  });

  it('names an inserted entry', async () => {
    const forged = canonicalText({ seq: 3, caseId, note: 'forged' });
    const line = entryLine(3, forged, entryHash(genesisHash(caseId), forged));
    expect(await found(aJournal().toSpliced(3, 0, line))).toEqual(
      expect.arrayContaining(['changed 3', 'out-of-place 3']),
    );
  });

  it('names an entry that was changed together with its own hash', async () => {
    const lines = aJournal();
    const forged = canonicalText({ seq: 3, caseId, note: 'forged' });
    expect(await found(lines.with(3, entryLine(3, forged, '0'.repeat(64))))).toEqual(['changed 3', 'changed 4']);
  });

  it('shows a cut-off end, entries of another case and a header that is not its own', async () => {
    expect(await found(aJournal().slice(0, -1))).toEqual(['cut-off']);
    expect(await found(aJournal().toSpliced(5, 1))).toContain('missing 5');
    const header = headerLine(caseId, { ...identity, number: '例市监案〔2026〕2号' });
    expect(await found(aJournal().with(0, header))).toEqual(['foreign 1']);
    const other = headerLine('01900000-0000-7000-8000-000000000002', identity);
    expect(await found(aJournal().with(0, other))).toContain('foreign 1');
  });

  it('says so when something follows the end', async () => {
    expect(await found([...aJournal(), 'x'])).toEqual(['after-the-end']);
  });
});
