import type { Placed, PlacedArrow, PlacedBox, Point } from './lay-out.js';
import { COLOURS, blockAt, escaped, short, textAt } from './svg-text.js';

/** Radius of the bends of an arrow. */
const BEND = 7;
const HEAD = 7;

/** A placed sketch as SVG, moved to where it stands in the picture. */
export function drawPlaced(placed: Placed, at: Point): string {
  const arrows = [...placed.arrows].sort((left, right) => Number(left.arrow.usual) - Number(right.arrow.usual));
  return [
    `<g transform="translate(${short(at.x)} ${short(at.y)})">`,
    ...arrows.map(drawLine),
    ...placed.boxes.map(drawBox),
    ...arrows.map(drawLabel),
    '</g>',
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function drawBox(placed: PlacedBox): string {
  const { box, x, y, width, height, text } = placed;
  const middle = x + width / 2;
  if (box.kind === 'start')
    return `<circle cx="${short(middle)}" cy="${short(y + height / 2)}" r="8" fill="${COLOURS.ink}"/>`;
  const marks = box.marks.length * 20;
  const marksAt = box.kind === 'many' ? x + 16 : x + width - 18 - (marks - 20);
  const centre = box.kind === 'many' ? middle + marks / 2 - 4 : middle - marks / 2 - 2;
  return [
    `<g><title>${escaped(box.id)}</title>`,
    ...frames(placed),
    blockAt(text, centre, y + (height - text.height) / 2),
    ...box.marks.map((mark, index) => drawMark(mark, marksAt + index * 20, y + height / 2)),
    '</g>',
  ].join('\n');
}

function frames({ box, x, y, width, height }: PlacedBox): readonly string[] {
  if (box.kind === 'many') {
    return [rectangle({ x, y, width, height }, height / 2, COLOURS.many, `stroke="${COLOURS.manyLine}"`)];
  }
  const line = box.usual ? `stroke="${COLOURS.usual}" stroke-width="2"` : `stroke="${COLOURS.line}" stroke-width="1.2"`;
  const plain = box.kind === 'ended' ? COLOURS.ended : COLOURS.state;
  const outer = rectangle({ x, y, width, height }, 8, box.usual ? COLOURS.usualFill : plain, line);
  if (box.kind !== 'ended') return [outer];
  const inner = { x: x + 3.5, y: y + 3.5, width: width - 7, height: height - 7 };
  const thin = `stroke="${box.usual ? COLOURS.usual : COLOURS.line}" stroke-width="1"`;
  return [outer, rectangle(inner, 5, 'none', thin)];
}

function rectangle(
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
  radius: number,
  fill: string,
  line: string,
): string {
  const place = `x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}"`;
  return `<rect ${place} rx="${short(radius)}" fill="${fill}" ${line}/>`;
}

/** The letter of a group of states. */
export function drawMark(mark: string, x: number, y: number): string {
  return [
    `<circle cx="${short(x)}" cy="${short(y)}" r="8.5" fill="${COLOURS.many}" stroke="${COLOURS.manyLine}"/>`,
    textAt({ text: mark, size: 10.5, tone: 'strong' }, x, y + 3.8),
  ].join('\n');
}

function drawLine({ arrow, points }: PlacedArrow): string {
  if (points.length < 2) return '';
  const colour = arrow.usual ? COLOURS.usual : COLOURS.line;
  const dashes = arrow.byFacts ? ' stroke-dasharray="5 4"' : '';
  const line = `<path d="${pathOf(points)}" fill="none" stroke="${colour}" stroke-width="${arrow.usual ? '2.4' : '1.3'}"${dashes}/>`;
  return `${line}\n${headOf(points, colour)}`;
}

function pathOf(points: readonly Point[]): string {
  const parts: string[] = [];
  for (const [index, point] of points.entries()) {
    const before = points[index - 1];
    const after = points[index + 1];
    if (before === undefined) parts.push(`M${at(point)}`);
    else if (after === undefined) parts.push(`L${at(towards(point, before, HEAD - 1))}`);
    else {
      const round = Math.min(BEND, distance(before, point) / 2, distance(point, after) / 2);
      parts.push(`L${at(towards(point, before, round))}`, `Q${at(point)} ${at(towards(point, after, round))}`);
    }
  }
  return parts.join('');
}

function headOf(points: readonly Point[], colour: string): string {
  const [tip, before] = [points.at(-1), points.at(-2)];
  if (tip === undefined || before === undefined) return '';
  const back = towards(tip, before, HEAD + 1);
  const [acrossX, acrossY] = [((tip.y - back.y) / (HEAD + 1)) * 4, ((tip.x - back.x) / (HEAD + 1)) * 4];
  const left = { x: back.x - acrossX, y: back.y + acrossY };
  const right = { x: back.x + acrossX, y: back.y - acrossY };
  return `<path d="M${at(tip)}L${at(left)}L${at(right)}Z" fill="${colour}"/>`;
}

/** Words lean towards their own line, so that nobody takes them for a neighbour's. */
function drawLabel({ label, points }: PlacedArrow): string {
  if (label === null) return '';
  const { x, y, width, height, text } = label;
  const line = lineBeside(points, y + height / 2);
  const top = y + (height - text.height) / 2;
  if (line === null) return blockAt(text, x + width / 2, top);
  return line > x + width / 2 ? blockAt(text, x + width - 2, top, 'end') : blockAt(text, x + 2, top, 'start');
}

/** Where the arrow passes at this height, if it runs straight down there. */
function lineBeside(points: readonly Point[], y: number): number | null {
  for (const [index, point] of points.entries()) {
    const next = points[index + 1];
    if (next === undefined) return null;
    const [high, low] = [Math.min(point.y, next.y), Math.max(point.y, next.y)];
    if (point.x === next.x && high <= y && y <= low) return point.x;
  }
  return null;
}

function distance(one: Point, other: Point): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}

function towards(from: Point, to: Point, by: number): Point {
  const whole = distance(from, to);
  if (whole === 0) return from;
  return { x: from.x + ((to.x - from.x) * by) / whole, y: from.y + ((to.y - from.y) * by) / whole };
}

function at({ x, y }: Point): string {
  return `${short(x)} ${short(y)}`;
}
