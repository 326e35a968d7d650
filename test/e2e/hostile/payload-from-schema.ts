import { readFileSync } from 'node:fs';

interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly pattern?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly oneOf?: readonly Schema[];
}

interface Described {
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

const { schemas } = (JSON.parse(readFileSync('docs/openapi.json', 'utf8')) as Described).components;

/** The payload schema of every command, by its name. */
const PAYLOADS: ReadonlyMap<string, Schema> = new Map(
  [...(schemas['OpenCaseRequest']?.oneOf ?? []), ...(schemas['CommandRequest']?.oneOf ?? [])].map((request) => [
    String(request.properties?.['command']?.const),
    request.properties?.['payload'] ?? {},
  ]),
);

/** Names of all commands that the API describes. */
export const DESCRIBED_COMMANDS: readonly string[] = [...PAYLOADS.keys()];

/** People and numbers that mean something in the demo bureau's cases. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  date: ['2026-03-02', '2026-07-01', '2026-07-15', '2026-08-01'],
  'date-time': ['2026-07-10T09:00:00+08:00', '2026-07-20T09:00:00+08:00'],
  person: ['investigator.li', 'investigator.zhao', 'leader.wang', 'principal.sun', 'host.zheng', 'recorder.wei'],
  fen: ['0', '100', '2000000', '20000000'],
  hash: ['a'.repeat(64)],
  text: ['情况属实', 'penalty#1', 'filing#1', 'filing.approve', 'investigation.extend', 'decision.make'],
};

const PATTERNS: Readonly<Record<string, string>> = {
  '^[a-z0-9][a-z0-9.-]*$': 'person',
  '^(0|[1-9]\\d{0,17})$': 'fen',
  '^[0-9a-f]{64}$': 'hash',
};

/** A payload that fits the schema of a command; `choose` gives a number below its argument, each time another. */
export function payloadFromSchema(command: string, choose: Choose): object {
  return valueOf(PAYLOADS.get(command) ?? { type: 'object' }, choose) as object;
}

type Choose = (below: number) => number;

const MADE: Readonly<Record<string, (schema: Schema, choose: Choose) => unknown>> = {
  object: objectOf,
  array: ({ items = {} }, choose) => Array.from({ length: 1 + choose(2) }, () => valueOf(items, choose)),
  integer: (_, choose) => 1 + choose(12),
  boolean: (_, choose) => choose(2) === 0,
  string: ({ format, pattern }, choose) => {
    const words = WORDS[format ?? PATTERNS[pattern ?? ''] ?? 'text'] ?? [];
    return words[choose(words.length)];
  },
};

function valueOf(schema: Schema, choose: Choose): unknown {
  if (schema.$ref !== undefined)
    return valueOf(schemas[schema.$ref.slice(schema.$ref.lastIndexOf('/') + 1)] ?? {}, choose);
  if (schema.enum !== undefined) return schema.enum[choose(schema.enum.length)];
  return MADE[schema.type ?? 'string']?.(schema, choose);
}

function objectOf({ properties = {}, required = [] }: Schema, choose: Choose): object {
  const present = Object.entries(properties).filter(([name]) => required.includes(name) || choose(3) === 0);
  return Object.fromEntries(present.map(([name, schema]) => [name, valueOf(schema, choose)]));
}
