import 'reflect-metadata';
import { ValidateBy } from 'class-validator';
import { parseDay, parseInstant } from '#calendar';
import { FEN_PATTERN, type Words } from '#kernel';
import { applyDecorators } from './apply-decorators.js';

const PERSONS = Symbol('fields that name people');
const SEALED = Symbol('fields that are stored sealed');

/** Longest text a single field takes, in characters. */
const LONGEST_TEXT = 4_000;

/** Acts of enforcement lie in these years; anything else is a slip of the keyboard. */
const YEARS = /^(19|20|21)\d\d-/;

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?\+08:00$/;
const PERSON = /^[a-z0-9][a-z0-9.-]*$/;
const FILE_HASH = /^[0-9a-f]{64}$/;

/** A kind of text field: what fits it, how that is said to people, and in JSON Schema. */
interface TextKind {
  readonly fits: (text: string) => boolean;
  readonly words: Words;
  readonly schema: Readonly<Record<string, unknown>>;
}

const KINDS = {
  isText: {
    fits: (text) => text.length <= LONGEST_TEXT && /\S/u.test(text),
    words: { zh: `必须是1至${LONGEST_TEXT}字的文字。`, en: `must be text of 1 to ${LONGEST_TEXT} characters.` },
    schema: { minLength: 1, maxLength: LONGEST_TEXT, pattern: '\\S' },
  },
  isLegalDate: {
    fits: (text) => YEARS.test(text) && parseDay(text) !== null,
    words: { zh: '必须是存在的日期 YYYY-MM-DD。', en: 'must be a date that exists, YYYY-MM-DD.' },
    schema: { format: 'date', pattern: YEARS.source },
  },
  isInstant: {
    fits: (text) => YEARS.test(text) && INSTANT.test(text) && parseInstant(text) !== null,
    words: {
      zh: '必须是时刻，例如 2026-03-02T09:00:00+08:00。',
      en: 'must be an instant such as 2026-03-02T09:00:00+08:00.',
    },
    schema: { format: 'date-time', pattern: '\\+08:00$' },
  },
  isFen: {
    fits: (text) => FEN_PATTERN.test(text),
    words: { zh: '必须是以分为单位的整数金额，写作文字。', en: 'must be whole fen as a decimal string.' },
    schema: { pattern: FEN_PATTERN.source },
  },
  isFileHash: {
    fits: (text) => FILE_HASH.test(text),
    words: { zh: '必须是小写十六进制的 SHA-256。', en: 'must be a SHA-256 in lower-case hex.' },
    schema: { pattern: FILE_HASH.source },
  },
  isPerson: {
    fits: (text) => PERSON.test(text) && !(text in Object.prototype),
    words: { zh: '必须是人员编号。', en: 'must be the id of a person.' },
    schema: { pattern: PERSON.source },
  },
} as const satisfies Record<string, TextKind>;

/** What the decorators of this file mean in JSON Schema, by the name of the constraint. */
export const FIELD_SCHEMAS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = Object.fromEntries(
  Object.entries(KINDS).map(([name, { schema }]) => [name, { type: 'string', ...schema }]),
);

function fieldOf(name: keyof typeof KINDS, options: { each?: boolean } = {}): PropertyDecorator {
  const { fits, words } = KINDS[name];
  return ValidateBy(
    {
      name,
      validator: {
        validate: (value: unknown) => typeof value === 'string' && fits(value),
        defaultMessage: () => `${words.zh}\n${words.en}`,
      },
    },
    { each: options.each === true },
  );
}

/** Text that must say something, or a list of such texts. */
export function IsText(options: { each?: boolean } = {}): PropertyDecorator {
  return fieldOf('isText', options);
}

/** A date of law that exists, `YYYY-MM-DD`. */
export function IsLegalDate(): PropertyDecorator {
  return fieldOf('isLegalDate');
}

/** An instant in the legal zone, `2026-03-02T09:00:00+08:00`. */
export function IsInstant(): PropertyDecorator {
  return fieldOf('isInstant');
}

/** An amount in fen as a decimal string. */
export function IsFen(): PropertyDecorator {
  return fieldOf('isFen');
}

/** SHA-256 of a file in the blob store, lower-case hex. */
export function IsFileHash(): PropertyDecorator {
  return fieldOf('isFileHash');
}

/** The id of a person, or a list of them; the step reads these people before it decides. */
export function IsPerson(options: { each?: boolean } = {}): PropertyDecorator {
  return applyDecorators(fieldOf('isPerson', options), remember(PERSONS));
}

/** Stored encrypted outside the journal, which keeps a salted hash (design: sealed facts). */
export function Sealed(): PropertyDecorator {
  return remember(SEALED);
}

/** Ids of everybody a payload names, also inside nested objects. */
export function personsNamed(payload: object): readonly string[] {
  const own = marked(PERSONS, payload).flatMap((field) => asList((payload as Record<string, unknown>)[field]));
  const inner = Object.values(payload).flatMap((value) =>
    asList(value).filter((one): one is object => typeof one === 'object' && one !== null),
  );
  const named = own.filter((one): one is string => typeof one === 'string');
  return [...new Set([...named, ...inner.flatMap((one) => personsNamed(one))])];
}

/** Names of the top-level fields of a payload class that are stored sealed. */
export function sealedFields(payload: object): readonly string[] {
  return marked(SEALED, payload);
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

function remember(mark: symbol): PropertyDecorator {
  return (target, property) => {
    const known = (Reflect.getMetadata(mark, target) as string[] | undefined) ?? [];
    Reflect.defineMetadata(mark, [...known, String(property)], target);
  };
}

function marked(mark: symbol, instance: object): readonly string[] {
  return (Reflect.getMetadata(mark, instance) as string[] | undefined) ?? [];
}
