import 'reflect-metadata';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { said } from '../http/request-body.js';

/** Rules of a part of a request that may be left out. */
export function MayBe(...rules: readonly PropertyDecorator[]): PropertyDecorator {
  return (target, property) => {
    for (const rule of [IsOptional(), ...rules]) rule(target, property);
  };
}

/** Text of this form, when it is there. */
export function MayMatch(pattern: RegExp, zh: string, en: string): PropertyDecorator {
  return MayBe(Matches(pattern, said(zh, en)));
}

/** An id of a unit or a person, when it is there. */
export function MayBeId(): PropertyDecorator {
  return MayMatch(/^[a-z][a-z0-9.-]*$/, '编号格式不正确。', 'Must be an id.');
}

/** A day, when it is there. */
export function MayBeDay(): PropertyDecorator {
  return MayMatch(
    /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
    '应为日期 YYYY-MM-DD。',
    'Must be a date YYYY-MM-DD.',
  );
}

/** Text of at most so many characters, when it is there. */
export function MayBeText(
  most: number,
  words = said(`应为不超过 ${most} 字的文字。`, `Must be text of at most ${most} characters.`),
): PropertyDecorator {
  return MayBe(IsString(words), MaxLength(most, words));
}

/** `true` or `false`, when it is there: a query is made of text. */
export function MayBeTruth(): PropertyDecorator {
  return MayBe(IsIn(['true', 'false'], said('应为 true 或 false。', 'Must be true or false.')));
}

/** A whole number in a query, when it is there. */
export function MayBeWhole(most: number, least = 1): PropertyDecorator {
  const words = said(`应为 ${least} 至 ${most} 的整数。`, `Must be a whole number from ${least} to ${most}.`);
  return MayBe(
    Type(() => Number),
    IsInt(words),
    Min(least, words),
    Max(most, words),
  );
}
