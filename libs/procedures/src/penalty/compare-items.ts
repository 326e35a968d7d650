import { compareFen, sumFen, type Fen } from '#kernel';
import { penaltiesAmong, type PenaltyItem } from './penalty-items.js';

/** What makes one list of penalties go beyond another. */
export interface Excess {
  /** Kinds (of an act) that the other list does not have. */
  readonly added: readonly PenaltyItem[];
  /** Items whose amount, term or scope is higher. */
  readonly heavier: readonly PenaltyItem[];
}

/** Where `items` goes beyond `measure` (PROC 58: no kind added, no amount, term or scope higher). Orders of correction are no penalty. */
export function excessOver(measure: readonly PenaltyItem[], items: readonly PenaltyItem[]): Excess {
  const allowed = groups(measure);
  const given = groups(items);
  const added: PenaltyItem[] = [];
  const heavier: PenaltyItem[] = [];
  for (const [key, group] of given) {
    const basis = allowed.get(key);
    if (basis === undefined) added.push(...group);
    else if (isHeavier(basis, group)) heavier.push(...group);
  }
  return { added, heavier };
}

/** Whether `items` goes beyond `measure` in any way. */
export function exceeds(measure: readonly PenaltyItem[], items: readonly PenaltyItem[]): boolean {
  const { added, heavier } = excessOver(measure, items);
  return added.length + heavier.length > 0;
}

/** Whether two lists impose the same. */
export function sameItems(left: readonly PenaltyItem[], right: readonly PenaltyItem[]): boolean {
  return !exceeds(left, right) && !exceeds(right, left);
}

/** Items are compared by kind and by the act they answer. */
function groups(items: readonly PenaltyItem[]): Map<string, PenaltyItem[]> {
  const grouped = new Map<string, PenaltyItem[]>();
  for (const item of penaltiesAmong(items)) {
    const key = `${item.kind}/${item.act ?? ''}`;
    grouped.set(key, [...(grouped.get(key) ?? []), item]);
  }
  return grouped;
}

function isHeavier(basis: readonly PenaltyItem[], items: readonly PenaltyItem[]): boolean {
  return (
    compareFen(total(items, 'amount'), total(basis, 'amount')) > 0 ||
    compareFen(total(items, 'goodsValue'), total(basis, 'goodsValue')) > 0 ||
    longestTerm(items) > longestTerm(basis) ||
    items.some((item) => reachesFurther(basis, item))
  );
}

function total(items: readonly PenaltyItem[], field: 'amount' | 'goodsValue'): Fen {
  return sumFen(items.map((item) => item[field] ?? '0'));
}

/** A term of 0 is for life, and no term at all is without end. */
function longestTerm(items: readonly PenaltyItem[]): number {
  return Math.max(...items.map(({ term }) => (term === undefined || term === 0 ? Number.MAX_SAFE_INTEGER : term)));
}

function reachesFurther(basis: readonly PenaltyItem[], item: PenaltyItem): boolean {
  if (item.narrower === true) return false;
  return basis.every((one) => one.scope !== undefined && one.scope !== item.scope);
}
