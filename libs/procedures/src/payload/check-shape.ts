import 'reflect-metadata';
import { plainToInstance } from 'class-transformer';
import { getMetadataStorage, validateSync, type ValidationError } from 'class-validator';
import type { Words } from '#kernel';
import { constraintWords } from './constraint-words.js';
import type { FieldIssue } from './field-issue.js';
import { unwritable } from './plain-content.js';
import { rememberMetadata } from './remember-metadata.js';

rememberMetadata(getMetadataStorage());

const NO_OBJECT = { zh: '必须是一个对象。', en: 'must be an object.' };
const MISSING = { zh: '必填。', en: 'is required.' };
const NULL = { zh: '不得为 null；没有就不写。', en: 'must not be null; leave it out instead.' };

/**
 * Reads a body into its class, as strictly as the JSON Schema of that class describes it: no unknown field, no null,
 * no list where one object belongs.
 *
 * @returns the instance, or one issue for each thing that is wrong with a field
 */
export function checkShape<Shape extends object>(
  shape: new () => Shape,
  body: unknown,
): { readonly value: Shape } | { readonly issues: readonly FieldIssue[] } {
  if (!isObject(body)) return { issues: [{ field: '', message: NO_OBJECT }] };
  const unkept = unwritable(body);
  if (unkept.length > 0) return { issues: unkept };
  const value = plainToInstance(shape, body, { exposeUnsetFields: false });
  const wrong = validateSync(value, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true });
  const found = wrong.flatMap((error) => issuesOf(error, ''));
  const named = new Set(found.map(({ field }) => field));
  const issues = [...found, ...misshapen(value, '').filter(({ field }) => !named.has(field))];
  return issues.length > 0 ? { issues } : { value };
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const inside = (above: string, name: string): string => (above === '' ? name : `${above}.${name}`);

function issuesOf(error: ValidationError, above: string): readonly FieldIssue[] {
  const field = inside(above, error.property);
  // What is not there breaks every constraint at once; one of them is all there is to say.
  if (error.value === undefined && error.constraints !== undefined) return [{ field, message: MISSING }];
  const messages = new Map(
    Object.entries(error.constraints ?? {}).map(([constraint, text]) => [text, wordsOf(constraint, text)]),
  );
  return [
    ...[...messages.values()].map((message) => ({ field, message })),
    ...(error.children ?? []).flatMap((child) => issuesOf(child, field)),
  ];
}

/** Our own decorators say it in both languages, one a line; the validator's say it in English. */
function wordsOf(constraint: string, text: string): Words {
  const [zh, en] = text.split('\n');
  return zh !== undefined && en !== undefined ? { zh, en } : { zh: constraintWords(constraint, text), en: `${text}.` };
}

/** What the validator lets pass: a part that is missing, null for what may be left out, a list for one part. */
function misshapen(whole: object, above: string): readonly FieldIssue[] {
  const parts = partsOf(whole.constructor);
  const missing = [...parts].filter(([name, { needed }]) => needed && !Object.hasOwn(whole, name));
  const wrong = Object.entries(whole).flatMap(([name, value]: [string, unknown]) =>
    misshapenField(value, inside(above, name), parts.get(name)),
  );
  return [...missing.map(([name]) => ({ field: inside(above, name), message: NO_OBJECT })), ...wrong];
}

function misshapenField(value: unknown, field: string, part: Part | undefined): readonly FieldIssue[] {
  if (value === null) return [{ field, message: NULL }];
  if (part === undefined) return [];
  if (!part.each) return value === undefined && !part.needed ? [] : misshapenPart(value, field);
  const list: readonly unknown[] = Array.isArray(value) ? value : [];
  return list.flatMap((one, index) => misshapenPart(one, inside(field, String(index))));
}

function misshapenPart(value: unknown, field: string): readonly FieldIssue[] {
  return isObject(value) ? misshapen(value, field) : [{ field, message: NO_OBJECT }];
}

/** A field that holds a part, or a list of parts, with a class of its own. */
interface Part {
  readonly each: boolean;
  /** Whether one part must be there; that a list must be there is said by its own decorator. */
  readonly needed: boolean;
}

const known = new WeakMap<object, ReadonlyMap<string, Part>>();

function partsOf(shape: { readonly constructor: unknown } & object): ReadonlyMap<string, Part> {
  const before = known.get(shape);
  if (before !== undefined) return before;
  const metadata = getMetadataStorage().getTargetValidationMetadatas(shape as new () => object, '', true, false);
  const namesOf = (kind: string): ReadonlySet<string> =>
    new Set(metadata.filter(({ type }) => type === kind).map(({ propertyName }) => propertyName));
  const optional = namesOf('conditionalValidation');
  const lists = new Set(metadata.filter(({ each }) => each).map(({ propertyName }) => propertyName));
  const parts = new Map(
    [...namesOf('nestedValidation')].map((name): [string, Part] => [
      name,
      { each: lists.has(name), needed: !lists.has(name) && !optional.has(name) },
    ]),
  );
  known.set(shape, parts);
  return parts;
}
