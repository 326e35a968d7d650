import { parseArgs } from 'node:util';

/** What can be measured alone by `--only`. */
const PARTS = ['steps', 'http', 'deciding', 'list', 'memory', 'beside'] as const;
export type Part = (typeof PARTS)[number];

/** How the bench is run. */
export interface BenchOptions {
  readonly quick: boolean;
  /** Rounds of every contest; the median is told. */
  readonly rounds: number;
  /** Seconds of one run. */
  readonly seconds: number;
  readonly callers: readonly number[];
  /** Cases that the steps move. */
  readonly moved: number;
  /** Cases behind the list page. */
  readonly listed: number;
  readonly parts: readonly Part[];
  readonly json: boolean;
  /** Rewrites the figures of `docs/performance.md`. */
  readonly write: boolean;
  /** Figures of an earlier run to be shown, instead of measuring. */
  readonly from: string | null;
  /** Another checkout, built, whose step is measured in turns with this one's. */
  readonly beside: string | null;
}

export const USAGE = `npm run bench -- [options]
  --quick           one round of one second, few cases: does it run at all
  --rounds N        rounds of every contest (5); the median is told
  --seconds N       seconds of one run (4)
  --callers LIST    callers at once (1,8,16)
  --moved N         cases that the steps move (2000)
  --cases N         cases behind the list page (5000)
  --only LIST       of: ${PARTS.join(', ')}
  --json            figures as JSON to standard output, the table to standard error
  --write           rewrite the figures of docs/performance.md
  --beside FOLDER   also the step of another checkout, which is built, in turns with this one's
  --from FILE       show (and with --write, write) the figures of an earlier run
`;

/** Reads the command line. @throws Error with a sentence for what cannot be meant */
export function readOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      quick: { type: 'boolean', default: false },
      rounds: { type: 'string' },
      seconds: { type: 'string' },
      callers: { type: 'string' },
      moved: { type: 'string' },
      cases: { type: 'string' },
      only: { type: 'string' },
      json: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
      from: { type: 'string' },
      beside: { type: 'string' },
    },
  });
  const { quick } = values;
  return {
    quick,
    rounds: whole(values.rounds, quick ? 1 : 5, 'rounds'),
    seconds: whole(values.seconds, quick ? 1 : 4, 'seconds'),
    callers: (values.callers?.split(',') ?? (quick ? ['8'] : ['1', '8', '16'])).map((text) =>
      whole(text, 1, 'callers'),
    ),
    moved: whole(values.moved, quick ? 200 : 2_000, 'moved'),
    listed: whole(values.cases, quick ? 200 : 5_000, 'cases'),
    parts: partsOf(values.only, values.beside),
    json: values.json,
    write: values.write,
    from: values.from ?? null,
    beside: values.beside ?? null,
  };
}

function whole(text: string | undefined, usual: number, name: string): number {
  if (text === undefined) return usual;
  if (!/^[1-9]\d{0,6}$/.test(text)) throw new Error(`--${name} must be a whole number above zero`);
  return Number(text);
}

function partsOf(text: string | undefined, beside: string | undefined): readonly Part[] {
  if (text === undefined) return PARTS;
  const asked = text.split(',');
  const unknown = asked.filter((name) => !(PARTS as readonly string[]).includes(name));
  if (asked.includes('beside') && beside === undefined) throw new Error('--only beside needs --beside FOLDER');
  if (unknown.length > 0) throw new Error(`--only knows ${PARTS.join(', ')}, not ${unknown.join(', ')}`);
  return PARTS.filter((part) => asked.includes(part));
}
