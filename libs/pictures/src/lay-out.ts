import ELK, { type ElkExtendedEdge, type ElkNode, type LayoutOptions } from 'elkjs/lib/elk.bundled.js';
import type { Sketch, SketchArrow, SketchBox } from './sketch.js';
import { blockOf, type TextBlock } from './text-block.js';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Area extends Point {
  readonly width: number;
  readonly height: number;
}

export interface PlacedBox extends Area {
  readonly box: SketchBox;
  readonly text: TextBlock;
}

export interface PlacedArrow {
  readonly arrow: SketchArrow;
  readonly points: readonly Point[];
  /** Null for an arrow without words. */
  readonly label: (Area & { readonly text: TextBlock }) | null;
}

/** A sketch with a place for everything, from (0, 0). */
export interface Placed {
  readonly sketch: Sketch;
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly PlacedBox[];
  readonly arrows: readonly PlacedArrow[];
}

/** Words in a box and on an arrow are broken where they are wider. */
const WIDEST_BOX = 190;
const WIDEST_LABEL = 164;
const START_SIZE = 16;

const OPTIONS: LayoutOptions = {
  'elk.algorithm': 'layered',
  'elk.direction': 'DOWN',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.randomSeed': '1',
  'elk.padding': '[top=12,left=12,bottom=12,right=12]',
  'elk.spacing.nodeNode': '36',
  'elk.spacing.edgeNode': '22',
  'elk.spacing.edgeEdge': '16',
  'elk.spacing.edgeLabel': '4',
  'elk.spacing.labelLabel': '8',
  'elk.layered.spacing.nodeNodeBetweenLayers': '22',
  'elk.layered.spacing.edgeNodeBetweenLayers': '16',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '14',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.layered.considerModelOrder.components': 'MODEL_ORDER',
  'elk.layered.cycleBreaking.strategy': 'MODEL_ORDER',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  'elk.layered.edgeLabels.sideSelection': 'SMART_DOWN',
  'elk.layered.thoroughness': '30',
  'elk.aspectRatio': '0.6',
  'elk.spacing.componentComponent': '40',
};

const engine = new ELK.default();

/** Finds a place for every box, arrow and word. The same sketch is always placed the same way. */
export async function layOut(sketch: Sketch, options: LayoutOptions = {}): Promise<Placed> {
  const texts = new Map(sketch.boxes.map((box) => [box.id, blockOf(box.lines, WIDEST_BOX)]));
  const labels = new Map(sketch.arrows.map((arrow) => [arrow.id, blockOf(arrow.lines, WIDEST_LABEL)]));
  const graph = await engine.layout<ElkNode>({
    id: sketch.name,
    layoutOptions: { ...OPTIONS, ...options },
    children: sketch.boxes.map((box) => nodeOf(box, textIn(texts, box.id))),
    edges: sketch.arrows.map((arrow) => edgeOf(arrow, textIn(labels, arrow.id))),
  });
  return beginningLeft({
    sketch,
    width: Math.ceil(graph.width ?? 0),
    height: Math.ceil(graph.height ?? 0),
    boxes: sketch.boxes.map((box) => placedBox(box, textIn(texts, box.id), found(graph.children, box.id))),
    arrows: sketch.arrows.map((arrow) => placedArrow(arrow, textIn(labels, arrow.id), found(graph.edges, arrow.id))),
  });
}

/** A picture is read from the left: what begins in the right half is turned over. */
function beginningLeft(placed: Placed): Placed {
  const start = placed.boxes.find(({ box }) => box.kind === 'start');
  if (start === undefined || start.x <= placed.width / 2) return placed;
  const turned = <Kept extends Area>(area: Kept): Kept => ({ ...area, x: placed.width - area.x - area.width });
  return {
    ...placed,
    boxes: placed.boxes.map(turned),
    arrows: placed.arrows.map(({ arrow, points, label }) => ({
      arrow,
      points: points.map(({ x, y }) => ({ x: placed.width - x, y })),
      label: label === null ? null : turned(label),
    })),
  };
}

function nodeOf(box: SketchBox, text: TextBlock): ElkNode {
  if (box.kind === 'start') return { id: box.id, width: START_SIZE, height: START_SIZE };
  const marks = box.marks.length * 20;
  return { id: box.id, width: Math.max(96, text.width + 34 + marks), height: text.height + 18 };
}

function edgeOf(arrow: SketchArrow, text: TextBlock): ElkExtendedEdge {
  const weight = arrow.usual || arrow.id === 'open' ? '10' : '1';
  return {
    id: arrow.id,
    sources: [arrow.from],
    targets: [arrow.to],
    layoutOptions: {
      'elk.layered.priority.straightness': weight,
      'elk.layered.priority.direction': weight,
      'elk.layered.priority.shortness': weight,
    },
    labels:
      text.lines.length === 0
        ? []
        : [
            {
              id: `${arrow.id}-words`,
              text: arrow.id,
              width: text.width + 8,
              height: text.height + 6,
              layoutOptions: { 'elk.edgeLabels.placement': 'CENTER' },
            },
          ],
  };
}

function placedBox(box: SketchBox, text: TextBlock, node: ElkNode): PlacedBox {
  const { x = 0, y = 0, width = 0, height = 0 } = node;
  return { box, text, x: whole(x), y: whole(y), width: whole(width), height: whole(height) };
}

function placedArrow(arrow: SketchArrow, text: TextBlock, edge: ElkExtendedEdge): PlacedArrow {
  const points = (edge.sections ?? []).flatMap(({ startPoint, bendPoints, endPoint }) => [
    startPoint,
    ...(bendPoints ?? []),
    endPoint,
  ]);
  const [label] = edge.labels ?? [];
  const { x = 0, y = 0, width = 0, height = 0 } = label ?? {};
  return {
    arrow,
    points: points.map((point) => ({ x: whole(point.x), y: whole(point.y) })),
    label: label === undefined ? null : { text, x: whole(x), y: whole(y), width: whole(width), height: whole(height) },
  };
}

/** Half pixels keep thin lines sharp and the text of the picture short. */
function whole(coordinate: number): number {
  return Math.round(coordinate * 2) / 2;
}

function textIn(texts: ReadonlyMap<string, TextBlock>, id: string): TextBlock {
  return texts.get(id) ?? { lines: [], width: 0, height: 0 };
}

function found<Kept extends { readonly id?: string }>(list: readonly Kept[] | undefined, id: string): Kept {
  const one = list?.find((kept) => kept.id === id);
  if (one === undefined) throw new Error(`the layout lost ${id}`);
  return one;
}
