import { isMap, isScalar, isSeq, LineCounter, parseDocument, type YAMLMap } from 'yaml';
import { CalendarFileError } from './calendar-file-error.js';
import { parseDay, type DayNumber } from './day-number.js';

interface Source {
  readonly file: string;
  readonly lines: LineCounter;
}

/** A map of a yearly table, read strictly: every key must be known, every value of its type. Failures name the line. */
export class YearFileMap {
  private constructor(
    private readonly source: Source,
    private readonly map: YAMLMap,
  ) {}

  /** @throws CalendarFileError when the text is no YAML, or no map */
  static parse(file: string, text: string): YearFileMap {
    const lines = new LineCounter();
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
    const problem = document.errors[0] ?? document.warnings[0];
    if (problem !== undefined) {
      const { message } = problem;
      const reason = { zh: `不是可读的 YAML（${message}）`, en: `not readable as YAML: ${message}` };
      throw new CalendarFileError(file, lines.linePos(problem.pos[0]).line, reason);
    }
    if (!isMap(document.contents)) {
      throw new CalendarFileError(file, 1, {
        zh: '须有 year、notice、off、work',
        en: 'needs year, notice, off and work',
      });
    }
    return new YearFileMap({ file, lines }, document.contents);
  }

  /** Stops at the line of a key's value, or of the map. */
  fail(zh: string, en: string, key?: string): never {
    const node: unknown = key === undefined ? this.map : (this.map.get(key, true) ?? this.map);
    throw new CalendarFileError(this.source.file, lineOf(this.source, node), { zh, en });
  }

  /** Refuses every key that is not one of these, and each one that is missing and must be there. */
  allow(needed: readonly string[], optional: readonly string[] = []): this {
    for (const { key } of this.map.items) {
      const name = isScalar(key) ? String(key.value) : String(key);
      if (needed.includes(name) || optional.includes(name)) continue;
      const reason = { zh: `不认识的键“${name}”`, en: `unknown key '${name}'` };
      throw new CalendarFileError(this.source.file, lineOf(this.source, key), reason);
    }
    const missing = needed.find((key) => !this.map.has(key));
    return missing === undefined ? this : this.fail(`缺少“${missing}”`, `'${missing}' is missing`);
  }

  has(key: string): boolean {
    return this.map.has(key);
  }

  text(key: string): string {
    const value = this.value(key);
    if (typeof value === 'string' && value.trim() !== '') return value;
    return this.fail(`“${key}”须为文字`, `'${key}' must be a text`, key);
  }

  /** A whole number between two bounds, both included. */
  number(key: string, least: number, most: number): number {
    const value = this.value(key);
    if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) return value;
    const [from, to] = [String(least), String(most)];
    return this.fail(`“${key}”须为 ${from} 至 ${to} 的整数`, `'${key}' must be a whole number, ${from} to ${to}`, key);
  }

  /** A date that exists. */
  day(key: string): DayNumber {
    const value = this.value(key);
    const day = typeof value === 'string' ? parseDay(value) : null;
    const said = String(value);
    return day ?? this.fail(`${said} 不是日期（YYYY-MM-DD）`, `${said} is not a date (YYYY-MM-DD)`, key);
  }

  maps(key: string): readonly YearFileMap[] {
    const node: unknown = this.map.get(key, true);
    if (!isSeq(node)) return this.fail(`“${key}”须为列表`, `'${key}' must be a list`, key);
    return node.items.map((item) => {
      if (isMap(item)) return new YearFileMap(this.source, item);
      return this.fail(`“${key}”的每一项须为 { … }`, `each entry of '${key}' must be a map`, key);
    });
  }

  private value(key: string): unknown {
    const node: unknown = this.map.get(key, true);
    return isScalar(node) ? node.value : null;
  }
}

function lineOf(source: Source, node: unknown): number {
  const range = typeof node === 'object' && node !== null && 'range' in node ? node.range : null;
  const offset: unknown = Array.isArray(range) ? range[0] : 0;
  return source.lines.linePos(typeof offset === 'number' ? offset : 0).line;
}
