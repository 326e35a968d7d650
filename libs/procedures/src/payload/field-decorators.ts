import 'reflect-metadata';
import { applyDecorators } from './apply-decorators.js';
import { IsNotEmpty, IsString, Matches, MaxLength } from 'class-validator';
import { FEN_PATTERN } from '#kernel';

const PERSONS = Symbol('fields that name people');
const SEALED = Symbol('fields that are stored sealed');

/** Longest text a single field takes, in characters. */
const LONGEST_TEXT = 4_000;

const DATE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?\+08:00$/;

/** Text that must say something, or a list of such texts. */
export function IsText(options: { each?: boolean } = {}): PropertyDecorator {
  const each = options.each === true;
  return applyDecorators(IsString({ each }), IsNotEmpty({ each }), MaxLength(LONGEST_TEXT, { each }));
}

/** A date of law, `YYYY-MM-DD`. */
export function IsLegalDate(): PropertyDecorator {
  return applyDecorators(IsString(), Matches(DATE, { message: '$property must be a date YYYY-MM-DD' }));
}

/** An instant in the legal zone, `2026-03-02T09:00:00+08:00`. */
export function IsInstant(): PropertyDecorator {
  return applyDecorators(
    IsString(),
    Matches(INSTANT, { message: '$property must be an instant such as 2026-03-02T09:00:00+08:00' }),
  );
}

/** An amount in fen as a decimal string. */
export function IsFen(): PropertyDecorator {
  return applyDecorators(IsString(), Matches(FEN_PATTERN, { message: '$property must be whole fen as a decimal string' }));
}

/** SHA-256 of a file in the blob store, lower-case hex. */
export function IsFileHash(): PropertyDecorator {
  return applyDecorators(IsString(), Matches(/^[0-9a-f]{64}$/, { message: '$property must be a SHA-256 in lower-case hex' }));
}

/** The id of a person, or a list of them; the step reads these people before it decides. */
export function IsPerson(options: { each?: boolean } = {}): PropertyDecorator {
  const each = options.each === true;
  return applyDecorators(
    IsString({ each }),
    Matches(/^[a-z0-9][a-z0-9.-]*$/, { each, message: '$property must be the id of a person' }),
    remember(PERSONS),
  );
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
