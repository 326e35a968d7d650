import { formatInstant, parseDay, parseInstant, startOfLegalDay } from '#calendar';
import type { JsonObject } from '#kernel';
import {
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Document,
  type LineCounter,
  type Node,
  type YAMLMap,
} from 'yaml';
import { StoryFileError } from './story-file-error.js';

/** The file a map stands in. */
export interface StorySource {
  readonly file: string;
  readonly document: Document;
  readonly lines: LineCounter;
}

/** A map of a story file, read key by key; a key that nobody asked for is a fault. */
export class StoryMap {
  private readonly asked = new Set<string>();

  constructor(
    private readonly source: StorySource,
    private readonly map: YAMLMap,
  ) {}

  get line(): number {
    return this.lineOf(this.map);
  }

  has(key: string): boolean {
    return this.map.has(key);
  }

  text(key: string): string {
    const value = this.value(key);
    if (typeof value === 'string' && value !== '') return value;
    if (typeof value === 'number') return String(value);
    return this.fail(key, '须为文字', 'must be a text');
  }

  optionalText(key: string): string | null {
    return this.has(key) ? this.text(key) : null;
  }

  /** A moment with or without seconds and offset, or a day, which means its beginning. */
  instant(key: string): string {
    const text = this.text(key);
    const day = parseDay(text);
    const zoned = /([+-]\d{2}:?\d{2}|Z)$/.test(text.slice(11)) ? text : `${text}+08:00`;
    const instant = day === null ? parseInstant(zoned) : startOfLegalDay(day);
    if (instant !== null) return formatInstant(instant);
    return this.fail(key, `“${text}”不是时刻`, `'${text}' is no moment`);
  }

  count(key: string): number | null {
    if (!this.has(key)) return null;
    const value = this.value(key);
    return typeof value === 'number' && Number.isInteger(value) && value >= 0
      ? value
      : this.fail(key, '须为整数', 'must be a whole number');
  }

  /** A map of anything, as plain values. */
  payload(key: string): JsonObject {
    if (!this.has(key)) return {};
    const value = this.value(key);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as JsonObject;
    return this.fail(key, '须为对象', 'must be a map');
  }

  texts(key: string): readonly string[] {
    const value = this.has(key) ? this.value(key) : [];
    const list = Array.isArray(value) ? (value as readonly unknown[]) : [value];
    return list.map((one) =>
      typeof one === 'string' ? one : this.fail(key, '须为文字列表', 'must be a list of texts'),
    );
  }

  child(key: string): StoryMap | null {
    if (!this.has(key)) return null;
    this.asked.add(key);
    const node = this.node(key);
    return isMap(node) ? new StoryMap(this.source, node) : this.fail(key, '须为对象', 'must be a map');
  }

  children(key: string): readonly StoryMap[] {
    this.asked.add(key);
    const node = this.node(key);
    if (!isSeq(node)) return this.fail(key, '须为列表', 'must be a list');
    return node.items.map((item) =>
      isMap(item) ? new StoryMap(this.source, item) : this.fail(key, '每项须为对象', 'must hold maps'),
    );
  }

  keys(): readonly string[] {
    return this.map.items.map(({ key }) => String(isScalar(key) ? key.value : key));
  }

  /** Refuses keys that nobody asked for. */
  done(): void {
    for (const key of this.keys()) if (!this.asked.has(key)) this.fail(key, '不认识的键', 'is not known here');
  }

  fail(key: string, zh: string, en: string): never {
    const node: unknown = this.map.get(key, true);
    const line = isNode(node) ? this.lineOf(node) : this.line;
    throw new StoryFileError(this.source.file, line, `${key} ${zh}`, `${key} ${en}`);
  }

  private value(key: string): unknown {
    this.asked.add(key);
    const node = this.node(key);
    if (node === undefined) return this.fail(key, '缺少', 'is missing');
    return isNode(node) ? (node.toJS(this.source.document) as unknown) : node;
  }

  /** What stands under a key; a reference (`*name`) is followed. */
  private node(key: string): unknown {
    const node: unknown = this.map.get(key, true);
    return isAlias(node) ? node.resolve(this.source.document) : node;
  }

  private lineOf(node: Node): number {
    return this.source.lines.linePos(node.range?.[0] ?? 0).line;
  }
}
