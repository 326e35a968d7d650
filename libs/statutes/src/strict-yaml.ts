import { isMap, isScalar, isSeq, LineCounter, parseDocument, type YAMLMap } from 'yaml';
import { parseDay } from '#calendar';

/** A rule file that cannot be used: names the file, the line and the reason. Stops the boot. */
export class RuleFileError extends Error {
  constructor(
    readonly file: string,
    readonly line: number,
    readonly reason: string,
  ) {
    super(`${file}:${line}: ${reason}`);
    this.name = 'RuleFileError';
  }
}

interface Source {
  readonly file: string;
  readonly lines: LineCounter;
}

function lineOf(source: Source, node: unknown): number {
  const range = typeof node === 'object' && node !== null && 'range' in node ? node.range : null;
  const offset: unknown = Array.isArray(range) ? range[0] : 0;
  return source.lines.linePos(typeof offset === 'number' ? offset : 0).line;
}

/**
 * Reads the keys of one YAML map strictly: every key that is there must be asked for, and every value
 * must have the type asked for. Each failure names the line.
 */
export class StrictMap {
  private readonly asked = new Set<string>();

  private constructor(
    private readonly source: Source,
    private readonly map: YAMLMap,
  ) {}

  /** Parses a file whose top level is a map. */
  static parse(file: string, text: string): StrictMap {
    const lines = new LineCounter();
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
    const source = { file, lines };
    const problem = document.errors[0] ?? document.warnings[0];
    if (problem !== undefined) throw new RuleFileError(file, lines.linePos(problem.pos[0]).line, problem.message);
    if (!isMap(document.contents)) throw new RuleFileError(file, 1, 'the file must hold a map');
    return new StrictMap(source, document.contents);
  }

  /** The line on which a key's value, or the map itself, begins. */
  line(key?: string): number {
    return lineOf(this.source, key === undefined ? this.map : (this.map.get(key, true) ?? this.map));
  }

  /** Stops with a reason at a key's line. */
  fail(reason: string, key?: string): never {
    throw new RuleFileError(this.source.file, this.line(key), reason);
  }

  has(key: string): boolean {
    this.asked.add(key);
    return this.map.has(key);
  }

  private scalar(key: string): unknown {
    if (!this.has(key)) this.fail(`'${key}' is missing`);
    const node: unknown = this.map.get(key, true);
    return isScalar(node) ? node.value : this.fail(`'${key}' must be a single value`, key);
  }

  text(key: string): string {
    const value = this.scalar(key);
    return typeof value === 'string' && value !== '' ? value : this.fail(`'${key}' must be a text`, key);
  }

  /** A date that exists, 'YYYY-MM-DD'. */
  date(key: string): string {
    const value = this.text(key);
    return parseDay(value) === null ? this.fail(`'${key}': ${value} is not an existing date`, key) : value;
  }

  flag(key: string): boolean {
    const value = this.scalar(key);
    return typeof value === 'boolean' ? value : this.fail(`'${key}' must be true or false`, key);
  }

  /** A whole number above zero. */
  count(key: string): number {
    const value = this.scalar(key);
    const valid = typeof value === 'number' && Number.isInteger(value) && value > 0;
    return valid ? value : this.fail(`'${key}' must be a whole number above zero`, key);
  }

  /** Like {@link count}, or `null`. */
  countOrNull(key: string): number | null {
    return this.scalar(key) === null ? null : this.count(key);
  }

  textNumberOrFlag(key: string): string | number | boolean {
    const value = this.scalar(key);
    const valid = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
    return valid ? value : this.fail(`'${key}' must be a text, a number, or true or false`, key);
  }

  /** One word of a closed list. */
  oneOf<Word extends string>(key: string, words: readonly Word[]): Word {
    const value = this.scalar(key);
    return (
      words.find((word) => word === value) ??
      this.fail(`'${key}': ${String(value)} is not one of ${words.join(', ')}`, key)
    );
  }

  /** A list of words of a closed list; none twice. */
  listOf<Word extends string>(key: string, words: readonly Word[]): readonly Word[] {
    const found = this.texts(key).map(
      (text) =>
        words.find((word) => word === text) ?? this.fail(`'${key}': ${text} is not one of ${words.join(', ')}`, key),
    );
    if (new Set(found).size !== found.length) this.fail(`'${key}' names a word twice`, key);
    return found;
  }

  texts(key: string): readonly string[] {
    return this.items(key).map((node) =>
      isScalar(node) && typeof node.value === 'string'
        ? node.value
        : this.fail(`'${key}' must be a list of texts`, key),
    );
  }

  child(key: string): StrictMap {
    if (!this.has(key)) this.fail(`'${key}' is missing`);
    const node: unknown = this.map.get(key, true);
    return isMap(node) ? new StrictMap(this.source, node) : this.fail(`'${key}' must be a map`, key);
  }

  maps(key: string): readonly StrictMap[] {
    return this.items(key).map((node) =>
      isMap(node) ? new StrictMap(this.source, node) : this.fail(`'${key}' must be a list of maps`, key),
    );
  }

  private items(key: string): readonly unknown[] {
    if (!this.has(key)) this.fail(`'${key}' is missing`);
    const node: unknown = this.map.get(key, true);
    if (!isSeq(node) || node.items.length === 0) return this.fail(`'${key}' must be a list with entries`, key);
    return node.items;
  }

  /** Ends the reading: a key that nobody asked for is an error. */
  done(): void {
    for (const { key } of this.map.items) {
      const name = isScalar(key) ? String(key.value) : String(key);
      if (!this.asked.has(name)) {
        throw new RuleFileError(this.source.file, lineOf(this.source, key), `unknown key '${name}'`);
      }
    }
  }
}
