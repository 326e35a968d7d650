import type { Registry } from '#engine';
import { drawPlaced } from './draw-region.js';
import { drawLegend, LEGEND } from './draw-legend.js';
import { layOut, type Placed } from './lay-out.js';
import { signalWays, titleOf } from './signal-ways.js';
import { BOX_TITLE, BOX_UNDER, LABEL_UNDER, type Sketch, type SketchArrow } from './sketch.js';
import { COLOURS, short, svgDocument, textAt } from './svg-text.js';

const MARGIN = 36;
const HEADER = 92;

/** The way of a normal case through the procedures. */
const MAIN_LINE = ['filing', 'investigation', 'penalty', 'execution'];

/** How the procedures signal each other, `docs/charts/overview.svg`. */
export async function overviewPicture(registry: Registry): Promise<string> {
  const placed = await placeOverview(registry);
  const width = Math.max(820, placed.width + 2 * MARGIN);
  const legend = drawLegend([LEGEND.usual, LEGEND.signal], width - 2 * MARGIN);
  const legendTop = HEADER + placed.height + 30;
  return svgDocument(
    { width, height: legendTop + legend.height + MARGIN - 8 },
    {
      title: '各程序之间的信号 Signals between the procedures',
      description:
        '一个案件是一组程序，它们只以信号相通。 A case is a family of proceedings; they talk by signals alone.',
    },
    [
      textAt({ text: '各程序之间的信号', size: 26, tone: 'strong' }, MARGIN, 46, 'start'),
      textAt({ text: 'Signals between the procedures of a case', size: 14, tone: 'quiet' }, MARGIN, 68, 'start'),
      `<path d="M${short(MARGIN)} 80H${short(width - MARGIN)}" stroke="${COLOURS.frame}"/>`,
      drawPlaced(placed, { x: (width - placed.width) / 2, y: HEADER }),
      `<path d="M${short(MARGIN)} ${short(legendTop - 12)}H${short(width - MARGIN)}" stroke="${COLOURS.frame}"/>`,
      `<g transform="translate(${short(MARGIN)} ${short(legendTop)})">\n${legend.svg}\n</g>`,
    ],
  );
}

/** The procedures with a place for everything. */
export function placeOverview(registry: Registry): Promise<Placed> {
  return layOut(sketchOverview(registry));
}

function sketchOverview(registry: Registry): Sketch {
  const steps = new Set(MAIN_LINE.slice(1).map((to, index) => `${MAIN_LINE[index] ?? ''} ${to}`));
  const ways = signalWays(registry);
  return {
    name: 'overview',
    title: [],
    boxes: [...new Set([...registry.procedures.keys(), ...ways.map(({ from }) => from)])].map((name) => ({
      id: name,
      kind: 'state',
      lines: [
        { text: titleOf(registry, name).zh, size: BOX_TITLE, tone: 'strong' },
        { text: titleOf(registry, name).en, size: BOX_UNDER, tone: 'quiet' },
      ],
      usual: MAIN_LINE.includes(name),
      marks: [],
    })),
    arrows: ways.map(({ from, to, signals }): SketchArrow => ({
      id: `${from}-${to}`,
      from,
      to,
      lines: signals.flatMap(({ title }) => [
        { text: title.zh, size: 11, tone: 'signal' as const },
        { text: title.en, size: LABEL_UNDER, tone: 'quiet' as const },
      ]),
      usual: steps.has(`${from} ${to}`),
      byFacts: false,
    })),
  };
}
