import { readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { parse } from 'yaml';
import type { ParameterValue } from '#engine';

/** Named interpretations and local choices, with a label for the journal. */
export interface Parameters {
  readonly values: Readonly<Record<string, ParameterValue>>;
  readonly version: string;
}

/** Reads `config/parameters.yaml`. Throws, naming the entry, when one has no value or an unusable one. */
export function loadParameters(file: string): Parameters {
  return readParameters(file, readFileSync(file, 'utf8'));
}

/** Reads the text of such a file; `file` names it in messages. */
export function readParameters(file: string, text: string): Parameters {
  const entries = Object.entries(parse(text) as Record<string, { value?: unknown }>);
  const values = Object.fromEntries(entries.map(([name, entry]) => [name, valueOf(file, name, entry.value)]));
  const version = createHash('sha256').update(text).digest('hex').slice(0, 12);
  return Object.freeze({ values: Object.freeze(values), version });
}

function valueOf(file: string, name: string, value: unknown): ParameterValue {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  throw new Error(`${file}: 参数 ${name} 没有可用的值。 Parameter ${name} has no usable value.`);
}
