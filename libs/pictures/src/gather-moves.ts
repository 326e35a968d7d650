import type { ChartMove, ProcedureDefinition, RegionMap } from '#engine';

/** Everything that leads from one box to another. */
export interface Way {
  readonly from: string;
  readonly to: string;
  readonly moves: readonly ChartMove[];
}

/** States that the same things lead out of: drawn once, from a box that stands for all of them. */
export interface ManyStates {
  readonly id: string;
  readonly states: readonly string[];
  /** The letter by which their boxes are known; null for all states that are not ended. */
  readonly mark: string | null;
}

export interface Gathered {
  readonly many: readonly ManyStates[];
  readonly ways: readonly Way[];
}

/** From so many states on, the same move is drawn once for all of them. */
const MANY = 3;

/**
 * Sorts the moves of a region for drawing: one arrow for each pair of boxes, and one for what leads to the same state
 * from many. Steps of the usual way always have an arrow of their own.
 */
export function gatherMoves(procedure: ProcedureDefinition, region: RegionMap): Gathered {
  const moves = region.name === 'main' ? withPassages(procedure, region.moves) : region.moves;
  const sources = new Map<string, string[]>();
  for (const move of moves) {
    const known = sources.get(meaningOf(move));
    if (known === undefined) sources.set(meaningOf(move), [move.from]);
    else if (!known.includes(move.from)) known.push(move.from);
  }
  const isMany = (move: ChartMove): boolean => (sources.get(meaningOf(move))?.length ?? 0) >= MANY;
  const groups = new Map<string, ChartMove[]>();
  for (const move of moves.filter(isMany)) {
    const states = (sources.get(meaningOf(move)) ?? []).join(' ');
    groups.set(states, [...(groups.get(states) ?? []), move]);
  }
  const many = manyOf(
    region,
    [...groups.keys()].map((states) => states.split(' ')),
  );
  const usual = stepsOf(procedure, region);
  const direct = moves.filter((move) => !isMany(move) || usual.has(`${move.from} ${move.to}`));
  return {
    many,
    ways: [
      ...waysOf(direct),
      ...[...groups.values()].flatMap((group, index) =>
        waysOf(onceEach(group).map((move) => ({ ...move, from: many[index]?.id ?? '' }))),
      ),
    ],
  };
}

/** Steps of the usual way, as `from to`. */
export function stepsOf(procedure: ProcedureDefinition, region: RegionMap): ReadonlySet<string> {
  const way = region.name === 'main' ? (procedure.usualWay ?? []) : [];
  return new Set(way.slice(1).map((to, index) => `${way[index] ?? ''} ${to}`));
}

/** A chart that follows facts wherever they point says by its passages which of those ways acts lead. */
function withPassages({ passages }: ProcedureDefinition, moves: readonly ChartMove[]): readonly ChartMove[] {
  if (passages === undefined) return moves;
  const led = passages.map(({ from, to, by, when }): ChartMove => ({
    ...{ from, to, event: by, guarded: false },
    ...{ when: when ?? null, sends: [] },
  }));
  return [...moves.filter(({ event, when }) => event !== null || when !== null), ...led];
}

function meaningOf({ to, event, when, sends }: ChartMove): string {
  return [to, event ?? '', when?.en ?? '', ...sends].join(' ');
}

function manyOf(region: RegionMap, groups: readonly (readonly string[])[]): readonly ManyStates[] {
  const open = region.states.filter(({ ended }) => !ended).map(({ name }) => name);
  let letters = 0;
  return groups.map((states, index) => {
    const everyOpen = open.length === states.length && open.every((name) => states.includes(name));
    const mark = everyOpen ? null : String.fromCharCode(65 + letters);
    letters += everyOpen ? 0 : 1;
    return { id: `many-${String(index + 1)}`, states, mark };
  });
}

function onceEach(moves: readonly ChartMove[]): readonly ChartMove[] {
  return [...new Map(moves.map((move) => [meaningOf(move), move])).values()];
}

function waysOf(moves: readonly ChartMove[]): readonly Way[] {
  const pairs = new Map<string, ChartMove[]>();
  for (const move of moves) {
    const pair = `${move.from} ${move.to}`;
    const known = pairs.get(pair) ?? [];
    if (!known.some((one) => meaningOf(one) === meaningOf(move))) pairs.set(pair, [...known, move]);
  }
  return [...pairs.values()].map((same) => ({ from: same[0]?.from ?? '', to: same[0]?.to ?? '', moves: same }));
}
