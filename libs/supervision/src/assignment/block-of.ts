import type { UnitTree } from '#access';
import type { SupervisionPolicy } from '../supervision-policy.js';

/**
 * The units among which the cases of one are assigned together (一托N): the block that names it; else the handling
 * units below the same unit; always with the unit itself.
 */
export function blockOf(
  tree: UnitTree,
  { blocks }: Pick<SupervisionPolicy, 'blocks'>,
  unit: string,
): readonly string[] {
  const block = blocks.find(({ hub, stations }) => hub === unit || stations.includes(unit));
  if (block !== undefined) return [...new Set([unit, block.hub, ...block.stations])];
  const parent = tree.unit(unit)?.parent ?? null;
  const beside = tree.units.filter((one) => parent !== null && one.parent === parent && HANDLING.includes(one.kind));
  return [...new Set([unit, ...beside.map(({ id }) => id)])];
}

const HANDLING: readonly string[] = ['station', 'brigade'];

/** Steps from one unit to another in the tree, up to the nearest unit above both and down again. */
export function distanceBetween(tree: UnitTree, from: string, to: string): number {
  const [up, other] = [tree.upward(from), tree.upward(to)];
  const meeting = up.findIndex((unit) => other.includes(unit));
  return meeting < 0 ? up.length + other.length : meeting + other.indexOf(up[meeting] ?? '');
}
