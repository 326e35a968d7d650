import type { ConsequenceKind, Rule } from '#statutes';

/**
 * How grave it is when a limit passes. 0: a measure lapses or must be lifted, goods have to go back. 1: the bureau loses
 * a right for good. 2: everything else that the bureau must keep.
 */
export type Rank = 0 | 1 | 2;

const BY_CONSEQUENCE: Readonly<Record<ConsequenceKind, Rank | null>> = {
  lapse: 0,
  'must-lift': 0,
  'deemed-no-evidence': 1,
  warn: 2,
  // What passes here binds a party or another authority, or ends by itself.
  barred: null,
  'deemed-waiver': null,
  'deemed-accepted': null,
  'deemed-served': null,
  'deemed-final': null,
  'deemed-withdrawn': null,
  'auto-stop': null,
};

/** The rank of a rule by its consequence; `losing` and `others` say where the consequence alone does not tell whose it is. */
export function rankOf(
  { id, consequence }: Pick<Rule, 'id' | 'consequence'>,
  { losing, others }: { readonly losing: readonly string[]; readonly others: readonly string[] },
): Rank | null {
  if (others.includes(id)) return null;
  return losing.includes(id) ? 1 : BY_CONSEQUENCE[consequence];
}
