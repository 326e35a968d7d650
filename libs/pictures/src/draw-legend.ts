import { drawMark } from './draw-region.js';
import { COLOURS, short, textAt } from './svg-text.js';
import { widthOf, type TextLine } from './text-block.js';

/** One thing that a legend explains: a small sample and what it means. */
export interface LegendItem {
  readonly sample: (x: number, y: number) => string;
  readonly width: number;
  readonly words: string;
}

const SIZE = 11;
const ROW = 26;
const GAP = 26;

/** The items in rows no wider than `width`, from (0, 0), and how high they are. */
export function drawLegend(items: readonly LegendItem[], width: number): { svg: string; height: number } {
  const parts: string[] = [];
  let [x, y] = [0, 0];
  for (const item of items) {
    const line: TextLine = { text: item.words, size: SIZE, tone: 'plain' };
    const taken = item.width + 8 + widthOf(item.words, SIZE);
    if (x > 0 && x + taken > width) [x, y] = [0, y + ROW];
    parts.push(item.sample(x, y + ROW / 2), textAt(line, x + item.width + 8, y + ROW / 2 + 4, 'start'));
    x += taken + GAP;
  }
  return { svg: parts.join('\n'), height: y + ROW };
}

export const LEGEND = {
  start: {
    sample: (x, y) => `<circle cx="${short(x + 7)}" cy="${short(y)}" r="6" fill="${COLOURS.ink}"/>`,
    width: 14,
    words: '起点 where it begins',
  },
  usual: {
    sample: (x, y) =>
      `<path d="M${short(x)} ${short(y)}H${short(x + 30)}" stroke="${COLOURS.usual}" stroke-width="2.4"/>${box(x + 5, y, COLOURS.usualFill, COLOURS.usual)}`,
    width: 30,
    words: '一般案件的路径 the way of a normal case',
  },
  ended: {
    sample: (x, y) => `${box(x, y, COLOURS.ended, COLOURS.line)}${inner(x, y)}`,
    width: 20,
    words: '双框：已结束 double frame: ended',
  },
  byFacts: {
    sample: (x, y) =>
      `<path d="M${short(x)} ${short(y)}H${short(x + 30)}" stroke="${COLOURS.line}" stroke-width="1.3" stroke-dasharray="5 4"/>`,
    width: 30,
    words: '虚线：随事实自动转入 dashed: by the facts alone',
  },
  mark: {
    sample: (x, y) => drawMark('A', x + 9, y),
    width: 18,
    words: '多个状态共有的出路，画一次 a way out that several states have, drawn once',
  },
  signal: {
    sample: (x, y) => textAt({ text: '→', size: 12, tone: 'signal' }, x + 7, y + 4),
    width: 14,
    words: '紫色：程序之间的信号 purple: signals between procedures',
  },
} satisfies Readonly<Record<string, LegendItem>>;

/** A letter and whom it stands for. */
export function letterItem(letter: string, words: string): LegendItem {
  return {
    sample: (x, y) => textAt({ text: letter, size: 11, tone: 'strong' }, x, y + 4, 'start'),
    width: widthOf(letter, 11, true),
    words,
  };
}

function box(x: number, y: number, fill: string, line: string): string {
  return `<rect x="${short(x)}" y="${short(y - 8)}" width="20" height="16" rx="4" fill="${fill}" stroke="${line}"/>`;
}

function inner(x: number, y: number): string {
  return `<rect x="${short(x + 3)}" y="${short(y - 5)}" width="14" height="10" rx="2" fill="none" stroke="${COLOURS.line}"/>`;
}
