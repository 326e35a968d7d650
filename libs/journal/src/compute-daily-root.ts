import type { DailyRoot, JournalStore } from './journal-store.port.js';
import {
  chainedRoot,
  FIRST_PREVIOUS,
  inclusionProof,
  leafHash,
  merkleRoot,
  type ProofStep,
  type RootLeaf,
} from './merkle-tree.js';

/** That a case's entries are in a root, for anyone to check with `provesInclusion`. */
export interface Inclusion {
  readonly root: DailyRoot;
  readonly leaf: RootLeaf;
  readonly proof: readonly ProofStep[];
}

/** Binds what was recorded since the last root into one hash that can be published. */
export class ComputeDailyRoot {
  constructor(private readonly store: JournalStore) {}

  /**
   * Computes the next root. An entry that commits while it runs enters the next one.
   * @returns null when nothing was recorded since the last root
   */
  compute(): Promise<DailyRoot | null> {
    return this.store.withPending(async ({ last, leaves, today, save }) => {
      if (leaves.length === 0) return null;
      const previous = last?.root ?? FIRST_PREVIOUS;
      const tree = merkleRoot(leaves.map(leafHash));
      const number = (last?.number ?? 0) + 1;
      const root = {
        number,
        day: today,
        leaves: leaves.length,
        tree,
        previous,
        root: chainedRoot(previous, tree, today),
      };
      await save(root, leaves);
      return root;
    });
  }

  /** Proof that a case is in a root; null when it is not, or when there is no such root. */
  async proof(number: number, caseId: string): Promise<Inclusion | null> {
    const root = await this.store.root(number);
    if (root === null) return null;
    const leaves = await this.store.leaves(number);
    const position = leaves.findIndex((leaf) => leaf.caseId === caseId);
    const leaf = leaves[position];
    return leaf === undefined ? null : { root, leaf, proof: inclusionProof(leaves.map(leafHash), position) };
  }
}
