import { type ActorCode, type ProcedureDefinition, type Registry } from '#engine';
import { ACTORS } from './actor-words.js';
import { drawPlaced } from './draw-region.js';
import { drawLegend, LEGEND, letterItem, type LegendItem } from './draw-legend.js';
import { layOut, type Placed } from './lay-out.js';
import { sketchProcedure } from './sketch-procedure.js';
import { COLOURS, short, svgDocument, textAt } from './svg-text.js';
import { widthOf } from './text-block.js';

const MARGIN = 36;
const GAP = 44;
const HEADER = 92;
const REGION_TITLE = 34;
const NARROWEST = 760;

/** The picture of a procedure, `docs/charts/<procedure>.svg`: its regions side by side. */
export async function procedurePicture(registry: Registry, procedure: ProcedureDefinition): Promise<string> {
  const placed = await placeProcedure(registry, procedure);
  const inside = placed.reduce((sum, { width }) => sum + width, 0) + GAP * (placed.length - 1);
  const width = Math.max(NARROWEST, inside + 2 * MARGIN);
  const titled = placed.length > 1 ? REGION_TITLE : 0;
  const tallest = Math.max(...placed.map(({ height }) => height)) + titled;
  const legend = drawLegend(legendOf(registry, procedure, placed), width - 2 * MARGIN);
  const legendTop = HEADER + tallest + 30;
  const height = legendTop + legend.height + MARGIN - 8;
  const { zh, en } = procedure.title;
  return svgDocument({ width, height }, { title: `${zh} ${en}`, description: descriptionOf(procedure) }, [
    ...header(procedure, width),
    ...regions(placed, { left: (width - inside) / 2, titled, tallest }),
    `<path d="M${short(MARGIN)} ${short(legendTop - 12)}H${short(width - MARGIN)}" stroke="${COLOURS.frame}"/>`,
    `<g transform="translate(${short(MARGIN)} ${short(legendTop)})">\n${legend.svg}\n</g>`,
  ]);
}

/** Its regions, each with a place for everything in it. */
export async function placeProcedure(registry: Registry, procedure: ProcedureDefinition): Promise<readonly Placed[]> {
  const placed: Placed[] = [];
  for (const sketch of sketchProcedure(registry, procedure)) placed.push(await layOut(sketch));
  return placed;
}

function header({ title, name, version }: ProcedureDefinition, width: number): readonly string[] {
  return [
    textAt({ text: title.zh, size: 26, tone: 'strong' }, MARGIN, 46, 'start'),
    textAt({ text: title.en, size: 14, tone: 'quiet' }, MARGIN, 68, 'start'),
    textAt(
      { text: `${name} · 第 ${version} 版 version ${version}`, size: 11, tone: 'quiet' },
      width - MARGIN,
      68,
      'end',
    ),
    `<path d="M${short(MARGIN)} 80H${short(width - MARGIN)}" stroke="${COLOURS.frame}"/>`,
  ];
}

function regions(
  placed: readonly Placed[],
  { left, titled, tallest }: { readonly left: number; readonly titled: number; readonly tallest: number },
): readonly string[] {
  let x = left;
  return placed.flatMap((one, index) => {
    const at = { x, y: HEADER + titled };
    const middle = x + one.width / 2;
    const divider =
      index === 0
        ? []
        : [
            `<path d="M${short(x - GAP / 2)} ${short(HEADER)}V${short(HEADER + tallest)}" stroke="${COLOURS.frame}" stroke-dasharray="2 5"/>`,
          ];
    x += one.width + GAP;
    const [title] = one.sketch.title;
    return [
      ...divider,
      ...(title === undefined
        ? []
        : [textAt(title, Math.max(middle, at.x + widthOf(title.text, 15) / 2), HEADER + 18)]),
      drawPlaced(one, at),
    ];
  });
}

function legendOf(
  registry: Registry,
  procedure: ProcedureDefinition,
  placed: readonly Placed[],
): readonly LegendItem[] {
  const arrows = placed.flatMap(({ sketch }) => sketch.arrows);
  const boxes = placed.flatMap(({ sketch }) => sketch.boxes);
  const has = {
    start: true,
    usual: arrows.some(({ usual }) => usual),
    ended: boxes.some(({ kind }) => kind === 'ended'),
    byFacts: arrows.some(({ byFacts }) => byFacts),
    mark: boxes.some(({ marks }) => marks.length > 0),
    signal: [...arrows, ...boxes].some(({ lines }) => lines.some(({ tone }) => tone === 'signal')),
  };
  const signs = (Object.keys(LEGEND) as (keyof typeof LEGEND)[]).filter((sign) => has[sign]);
  return [
    ...signs.map((sign) => LEGEND[sign]),
    ...actorsOf(registry, procedure).map((code) => letterItem(code, `${ACTORS[code].zh} ${ACTORS[code].en}`)),
  ];
}

/** Actors whose letters stand in the picture. */
function actorsOf(registry: Registry, { chart, passages = [] }: ProcedureDefinition): readonly ActorCode[] {
  const events = [...(chart.events as readonly string[]), ...passages.flatMap(({ by }) => (by === null ? [] : [by]))];
  const heard = events.flatMap((event) => registry.commands.get(event)?.definition.by ?? []);
  return (Object.keys(ACTORS) as ActorCode[]).filter((code) => code.length <= 2 && heard.includes(code));
}

function descriptionOf({ states, usualWay = [] }: ProcedureDefinition): string {
  const way = usualWay.map((state) => states[`main.${state}`]?.zh ?? state).join(' → ');
  return way === '' ? '状态图 Chart' : `一般案件：${way}`;
}
