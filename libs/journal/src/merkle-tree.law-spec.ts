import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { lawSettings } from '#testkit';
import { inclusionProof, leafHash, merkleRoot, provesInclusion, type RootLeaf } from './merkle-tree.js';

const aLeaf = fc.record({
  caseId: fc.uuid(),
  firstSeq: fc.integer({ min: 1, max: 50 }),
  lastSeq: fc.integer({ min: 50, max: 99 }),
  lastHash: fc.stringMatching(/^[0-9a-f]{64}$/),
});

const leaves = fc.array(aLeaf, { minLength: 1, maxLength: 40 });

describe('the daily root', () => {
  it('proves every case that is in it', () => {
    fc.assert(
      fc.property(leaves, fc.nat(), (all, at) => {
        const position = at % all.length;
        const hashes = all.map(leafHash);
        const leaf = all[position] as RootLeaf;
        return provesInclusion(leaf, inclusionProof(hashes, position), merkleRoot(hashes));
      }),
      lawSettings(200),
    );
  });

  it('proves no case whose last entry was changed', () => {
    fc.assert(
      fc.property(leaves, fc.nat(), (all, at) => {
        const position = at % all.length;
        const hashes = all.map(leafHash);
        const leaf = all[position] as RootLeaf;
        const forged = { ...leaf, lastSeq: leaf.lastSeq + 1 };
        return !provesInclusion(forged, inclusionProof(hashes, position), merkleRoot(hashes));
      }),
      lawSettings(200),
    );
  });

  it('differs when any leaf differs, is left out or stands elsewhere', () => {
    fc.assert(
      fc.property(fc.uniqueArray(aLeaf, { minLength: 2, maxLength: 20, selector: (leaf) => leaf.caseId }), (all) => {
        const hashes = all.map(leafHash);
        const root = merkleRoot(hashes);
        expect(merkleRoot(hashes.slice(1))).not.toBe(root);
        expect(merkleRoot(hashes.toReversed())).not.toBe(root);
      }),
      lawSettings(100),
    );
  });

  it('refuses to stand over nothing', () => {
    expect(() => merkleRoot([])).toThrow('nothing');
  });
});
