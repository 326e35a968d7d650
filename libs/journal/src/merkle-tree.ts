import { createHash } from 'node:crypto';
import { canonicalText } from './canonical-text.js';

/** What a root says of one case. */
export interface RootLeaf {
  readonly caseId: string;
  /** First and last entry that this root covers. */
  readonly firstSeq: number;
  readonly lastSeq: number;
  /** Hash of the last entry, hex. */
  readonly lastHash: string;
}

/** One step from a leaf to the root: the other node, and on which side it stands. */
export interface ProofStep {
  readonly side: 'left' | 'right';
  /** Hex. */
  readonly hash: string;
}

/** Hash of a leaf, hex. */
export function leafHash(leaf: RootLeaf): string {
  const { caseId, firstSeq, lastSeq, lastHash } = leaf;
  return sha256('00', Buffer.from(canonicalText({ caseId, firstSeq, lastSeq, lastHash })));
}

/**
 * Root of the tree over leaf hashes, hex. A tree of n leaves is split at the largest power of two below n (RFC 6962).
 * @throws Error for no leaves: there is no root over nothing
 */
export function merkleRoot(hashes: readonly string[]): string {
  const [only] = hashes;
  if (only === undefined) throw new Error('there is no root over nothing');
  if (hashes.length === 1) return only;
  const split = splitOf(hashes.length);
  return nodeHash(merkleRoot(hashes.slice(0, split)), merkleRoot(hashes.slice(split)));
}

/** The steps from the leaf at a position (from 0) to the root. */
export function inclusionProof(hashes: readonly string[], position: number): readonly ProofStep[] {
  if (position < 0 || position >= hashes.length) throw new Error(`no leaf at ${String(position)}`);
  if (hashes.length === 1) return [];
  const split = splitOf(hashes.length);
  const [left, right] = [hashes.slice(0, split), hashes.slice(split)];
  return position < split
    ? [...inclusionProof(left, position), { side: 'right', hash: merkleRoot(right) }]
    : [...inclusionProof(right, position - split), { side: 'left', hash: merkleRoot(left) }];
}

/** Whether a leaf belongs to a tree with this root. */
export function provesInclusion(leaf: RootLeaf, proof: readonly ProofStep[], root: string): boolean {
  const reached = proof.reduce(
    (hash, step) => (step.side === 'right' ? nodeHash(hash, step.hash) : nodeHash(step.hash, hash)),
    leafHash(leaf),
  );
  return reached === root;
}

/** What the first daily root follows. */
export const FIRST_PREVIOUS = '0'.repeat(64);

/** The daily root, hex: bound to the one before it and to its day. */
export function chainedRoot(previous: string, tree: string, day: string): string {
  return sha256('02', Buffer.concat([Buffer.from(previous, 'hex'), Buffer.from(tree, 'hex'), Buffer.from(day)]));
}

function nodeHash(left: string, right: string): string {
  return sha256('01', Buffer.concat([Buffer.from(left, 'hex'), Buffer.from(right, 'hex')]));
}

function sha256(prefix: string, content: Buffer): string {
  return createHash('sha256').update(prefix, 'hex').update(content).digest('hex');
}

function splitOf(count: number): number {
  let split = 1;
  while (split * 2 < count) split *= 2;
  return split;
}
