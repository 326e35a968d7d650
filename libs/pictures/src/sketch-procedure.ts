import { mapOfChart, type ChartMove, type ProcedureDefinition, type RegionMap, type Registry } from '#engine';
import type { Words } from '#kernel';
import { gatherMoves, stepsOf, type ManyStates, type Way } from './gather-moves.js';
import { openersOf } from './openers.js';
import { BOX_TITLE, BOX_UNDER, LABEL, LABEL_UNDER, type Sketch, type SketchArrow, type SketchBox } from './sketch.js';
import type { TextLine } from './text-block.js';
import { lettersOf } from './actor-words.js';
import { receiversOf } from './signal-ways.js';

/** Names of regions; a procedure with one region shows none. */
const REGIONS: Readonly<Record<string, string>> = {
  main: '主流程 Main',
  hearing: '听证 Hearing',
  suspension: '中止 Suspension',
};

const START = 'start';

/** What a procedure's picture shows: one sketch for each region of its chart. */
export function sketchProcedure(registry: Registry, procedure: ProcedureDefinition): readonly Sketch[] {
  const { regions } = mapOfChart(procedure.chart);
  return regions.map((region) => sketchRegion({ registry, procedure, region, alone: regions.length === 1 }));
}

interface Subject {
  readonly registry: Registry;
  readonly procedure: ProcedureDefinition;
  readonly region: RegionMap;
  readonly alone: boolean;
}

function sketchRegion(subject: Subject): Sketch {
  const { procedure, region, alone } = subject;
  const { many, ways } = gatherMoves(procedure, region);
  const title: TextLine[] = alone
    ? []
    : [{ text: REGIONS[region.name] ?? region.name, size: BOX_TITLE, tone: 'strong' }];
  const steps = stepsOf(procedure, region);
  return {
    name: region.name,
    title,
    boxes: [
      { id: START, kind: 'start', lines: [], usual: false, marks: [] },
      ...many.map(manyBox),
      ...region.states.map((state) => stateBox(subject, state.name, many)),
    ],
    arrows: [
      startArrow(subject),
      ...ways.map((way, index) => arrowOf(subject, way, index, steps.has(`${way.from} ${way.to}`))),
    ],
  };
}

function stateBox({ registry, procedure, region }: Subject, name: string, many: readonly ManyStates[]): SketchBox {
  const words = procedure.states[`${region.name}.${name}`] ?? { zh: name, en: name };
  const state = region.states.find((one) => one.name === name);
  const told = (state?.sends ?? []).flatMap((signal) => receiversOf(registry, signal));
  return {
    id: name,
    kind: state?.ended === true ? 'ended' : 'state',
    lines: [
      { text: words.zh, size: BOX_TITLE, tone: 'strong' },
      { text: words.en, size: BOX_UNDER, tone: 'quiet' },
      ...toldLines(told),
    ],
    usual: region.name === 'main' && procedure.usualWay?.includes(name) === true,
    marks: many.flatMap(({ states, mark }) => (mark !== null && states.includes(name) ? [mark] : [])),
  };
}

function manyBox({ id, mark }: ManyStates): SketchBox {
  const words =
    mark === null
      ? { zh: '任一未结束的状态', en: 'any state that is not ended' }
      : { zh: `任一标 ${mark} 的状态`, en: `any state marked ${mark}` };
  return {
    id,
    kind: 'many',
    lines: [
      { text: words.zh, size: LABEL, tone: 'plain' },
      { text: words.en, size: LABEL_UNDER, tone: 'quiet' },
    ],
    usual: false,
    marks: mark === null ? [] : [mark],
  };
}

function startArrow(subject: Subject): SketchArrow {
  const { registry, procedure, region } = subject;
  const openers = region.name === 'main' ? openersOf(registry, procedure) : [];
  return {
    id: 'open',
    from: START,
    to: region.initial,
    lines: openers.flatMap((event) => eventLines(registry, [{ event, when: null, sends: [] }])),
    usual: false,
    byFacts: false,
  };
}

function arrowOf({ registry }: Subject, way: Way, index: number, usual: boolean): SketchArrow {
  return {
    id: `way-${String(index)}`,
    from: way.from,
    to: way.to,
    lines: sameEvents(way.moves).flatMap((moves) => eventLines(registry, moves)),
    usual,
    byFacts: way.moves.every(({ event }) => event === null),
  };
}

type Move = Pick<ChartMove, 'event' | 'when' | 'sends'>;

/** Branches of one event that lead to the same state are one way; each set of facts is one of its own. */
function sameEvents(moves: readonly ChartMove[]): readonly (readonly ChartMove[])[] {
  const events = new Map<string, ChartMove[]>();
  for (const move of moves) {
    const name = move.event ?? `facts: ${move.when?.en ?? ''}`;
    events.set(name, [...(events.get(name) ?? []), move]);
  }
  return [...events.values()];
}

function eventLines(registry: Registry, moves: readonly Move[]): readonly TextLine[] {
  const told = toldLines(moves.flatMap(({ sends }) => sends.flatMap((signal) => receiversOf(registry, signal))));
  const [first] = moves;
  if (first === undefined) return [];
  return first.event === null
    ? [...inBoth(first.when ?? { zh: '随事实', en: 'by the facts' }, 'plain'), ...told]
    : [...nameLines(registry, first.event), ...conditionsOf(moves), ...told];
}

/** A command with who gives it, or a signal. */
function nameLines(registry: Registry, event: string): readonly TextLine[] {
  const command = registry.commands.get(event)?.definition;
  if (command === undefined) return inBoth(registry.signals.get(event)?.title ?? { zh: event, en: event }, 'signal');
  const { zh, en } = command.title;
  return inBoth({ zh: `${zh} · ${lettersOf(command)}`, en }, 'plain');
}

/** On what it depends; a branch without condition leads there whatever the others ask. */
function conditionsOf(moves: readonly Move[]): readonly TextLine[] {
  const conditions = moves.flatMap(({ when }) => (when === null ? [] : [when]));
  if (conditions.length < moves.length) return [];
  return conditions.flatMap(({ zh, en }) => [
    { text: `若 ${zh}`, size: LABEL_UNDER + 1, tone: 'quiet' as const },
    { text: `if ${en}`, size: LABEL_UNDER, tone: 'quiet' as const },
  ]);
}

function inBoth({ zh, en }: Words, tone: TextLine['tone']): readonly TextLine[] {
  return [
    { text: zh, size: LABEL, tone },
    { text: en, size: LABEL_UNDER, tone: 'quiet' },
  ];
}

/** Each procedure that is told on a line of its own: their names are lists themselves. */
function toldLines(procedures: readonly string[]): readonly TextLine[] {
  return [...new Set(procedures)].map((name) => ({ text: `→ ${name}`, size: LABEL_UNDER, tone: 'signal' }));
}
