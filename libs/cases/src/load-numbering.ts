import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { STANDARD_NUMBERING, type Numbering } from './numbering.js';

const PLACES = ['{prefix}', '{code}', '{year}', '{n}'];

/** Reads `config/numbering.yaml`. Throws, naming the pattern, when one could give two documents the same number. */
export function loadNumbering(file: string): Numbering {
  const told = (parse(readFileSync(file, 'utf8')) ?? {}) as Partial<Numbering>;
  const numbering = { ...STANDARD_NUMBERING, ...told };
  for (const pattern of [numbering.pattern, ...Object.values(numbering.patterns)]) {
    const missing = PLACES.filter((place) => !pattern.includes(place));
    if (missing.length > 0) {
      throw new Error(
        `${file}: 文号格式 ${pattern} 缺少 ${missing.join(' ')}。 Pattern ${pattern} lacks ${missing.join(' ')}.`,
      );
    }
  }
  return numbering;
}
