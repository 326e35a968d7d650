import { describe, expect, it } from '@jest/globals';
import { mapOfChart } from '#engine';
import { registry } from '#procedures';
import type { Area, Placed, Point } from './lay-out.js';
import { stepsOf } from './gather-moves.js';
import { placeOverview } from './overview-picture.js';
import { placeProcedure, procedurePicture } from './procedure-picture.js';
import { sketchProcedure } from './sketch-procedure.js';
import { sendersOf } from './signal-ways.js';

const procedures = [...registry.procedures.values()];
const placed = new Map<string, readonly Placed[]>([['overview', [await placeOverview(registry)]]]);
for (const procedure of procedures) placed.set(procedure.name, await placeProcedure(registry, procedure));

describe.each([...placed])('the picture of %s', (_, regions) => {
  it('has no box on a box, and no words on words or on a box', () => {
    for (const region of regions) expect(overlapsIn(region)).toEqual([]);
  });

  it('leads no arrow through a box or through the words of another arrow', () => {
    for (const region of regions) expect(crossingsIn(region)).toEqual([]);
  });

  it('has room for every word in its box', () => {
    const narrow = regions.flatMap(({ boxes }) =>
      boxes.filter(({ box, text, width }) => box.kind !== 'start' && text.width > width - 16),
    );
    expect(narrow.map(({ box }) => box.id)).toEqual([]);
  });
});

describe.each(procedures.map((procedure) => [procedure.name, procedure] as const))(
  'what is drawn of %s',
  (_, procedure) => {
    const sketches = sketchProcedure(registry, procedure);

    it('is every state, and every way into it', () => {
      for (const region of mapOfChart(procedure.chart).regions) {
        const sketch = sketches.find(({ name }) => name === region.name);
        const drawn = new Set(sketch?.boxes.map(({ id }) => id));
        const led = new Set(sketch?.arrows.map(({ to }) => to));
        expect(region.states.filter(({ name }) => !drawn.has(name))).toEqual([]);
        const entered = region.moves.filter(({ event }) => event !== null).map(({ to }) => to);
        expect(entered.filter((name) => !led.has(name))).toEqual([]);
      }
    });

    it('is the usual way without a gap: each step is one that the chart can take', () => {
      const [main] = mapOfChart(procedure.chart).regions;
      const possible = new Set(main?.moves.map(({ from, to }) => `${from} ${to}`));
      expect(
        [...stepsOf(procedure, main ?? { name: '', initial: '', states: [], moves: [] })].filter(
          (step) => !possible.has(step),
        ),
      ).toEqual([]);
      const arrows = sketches[0]?.arrows.filter(({ usual }) => usual) ?? [];
      expect(arrows.length).toBe(Math.max(0, (procedure.usualWay?.length ?? 0) - 1));
    });

    it('has only passages that its chart can take', () => {
      const [main] = mapOfChart(procedure.chart).regions;
      const byFacts = new Set(main?.moves.filter(({ event }) => event === null).map(({ from, to }) => `${from} ${to}`));
      const unknown = (procedure.passages ?? []).filter(
        ({ from, to, by }) => !byFacts.has(`${from} ${to}`) || (by !== null && !registry.commands.has(by)),
      );
      expect(unknown).toEqual([]);
    });

    it('is the same text whenever it is drawn', async () => {
      expect(await procedurePicture(registry, procedure)).toBe(await procedurePicture(registry, procedure));
    });
  },
);

describe('the overview', () => {
  it('shows a sender for every signal that a procedure of this version hears', () => {
    const heard = [...registry.signals.values()].filter(({ to }) =>
      to.some(({ procedure }) => registry.procedures.has(procedure)),
    );
    expect(heard.filter((signal) => sendersOf(registry, signal).length === 0).map(({ name }) => name)).toEqual([]);
  });
});

interface Named extends Area {
  readonly name: string;
}

function overlapsIn(region: Placed): readonly string[] {
  const areas = [...boxesOf(region), ...labelsOf(region)];
  return areas.flatMap((one, index) =>
    areas.slice(index + 1).flatMap((other) => (overlap(one, other) ? [`${one.name} on ${other.name}`] : [])),
  );
}

function crossingsIn(region: Placed): readonly string[] {
  const labels = labelsOf(region);
  return region.arrows.flatMap(({ arrow, points }) =>
    points.slice(1).flatMap((to, index) => {
      const line = lineArea(points[index] ?? to, to);
      const boxes = boxesOf(region).filter(({ name }) => name !== arrow.from && name !== arrow.to);
      return [...boxes, ...labels]
        .filter((area) => area.name !== `words of ${arrow.id}` && overlap(line, area))
        .map(({ name }) => `${arrow.id} through ${name}`);
    }),
  );
}

function boxesOf({ boxes }: Placed): readonly Named[] {
  return boxes.map(({ box, x, y, width, height }) => ({ name: box.id, x, y, width, height }));
}

function labelsOf({ arrows }: Placed): readonly Named[] {
  return arrows.flatMap(({ arrow, label }) => (label === null ? [] : [{ ...label, name: `words of ${arrow.id}` }]));
}

function lineArea(from: Point, to: Point): Named {
  const [x, y] = [Math.min(from.x, to.x), Math.min(from.y, to.y)];
  return { name: '', x, y, width: Math.abs(from.x - to.x), height: Math.abs(from.y - to.y) };
}

/** Touching is no overlap. */
function overlap(one: Area, other: Area): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}
