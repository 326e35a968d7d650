import { describe, expect, it } from '@jest/globals';
import { Type } from 'class-transformer';
import { ArrayMinSize, ArrayUnique, IsArray, IsIn, IsInt, IsObject, IsOptional, ValidateNested } from 'class-validator';
import { checkShape } from './check-shape.js';
import { IsFen, IsFileHash, IsInstant, IsLegalDate, IsPerson, IsText } from './field-decorators.js';

class Part {
  @IsText() name: string;
  @IsOptional() @IsText() note?: string;
}

class Body {
  @IsOptional() @IsText() text?: string;
  @IsOptional() @IsLegalDate() date?: string;
  @IsOptional() @IsInstant() instant?: string;
  @IsOptional() @IsFen() fen?: string;
  @IsOptional() @IsFileHash() hash?: string;
  @IsOptional() @IsPerson() person?: string;
  @IsOptional() @IsPerson({ each: true }) people?: string[];
  @IsOptional() @IsInt() whole?: number;
  @IsOptional() @IsObject() content?: Record<string, unknown>;
  @IsOptional() @ValidateNested() @Type(() => Part) part?: Part;
  @IsOptional() @IsArray() @ValidateNested({ each: true }) @Type(() => Part) parts?: Part[];
}

class Whole {
  @ValidateNested() @Type(() => Part) part: Part;
}

class Choice {
  @IsArray() @ArrayMinSize(2) @ArrayUnique() @IsPerson({ each: true }) officers: string[];
  @IsIn(['红', '黄']) colour: string;
}

const wrongIn = (body: unknown): readonly string[] => {
  const checked = checkShape(Body, body);
  return 'issues' in checked ? checked.issues.map((issue) => issue.field) : [];
};

describe('a body that fits its class', () => {
  it('is read with everything it holds', () => {
    const body = {
      text: '现场检查',
      date: '2024-02-29',
      instant: '2026-03-02T09:00:00+08:00',
      fen: '100',
      hash: 'a'.repeat(64),
      people: ['investigator.li'],
      whole: 1,
      content: { free: [1, null, { a: 0.5 }] },
      part: { name: '一' },
      parts: [{ name: '二' }],
    };
    const checked = checkShape(Body, body);
    expect(checked).toHaveProperty('value');
    expect('value' in checked ? JSON.parse(JSON.stringify(checked.value)) : {}).toEqual(body);
  });
});

describe('a body is refused, naming the field', () => {
  it.each([
    ['2026-02-29'],
    ['2026-02-31'],
    ['2026-04-31'],
    ['2026-13-01'],
    ['0000-01-01'],
    ['0206-03-02'],
    ['9999-12-31'],
    ['2026-3-2'],
    ['2026-03-02T00:00:00+08:00'],
  ])('when a date is no day there ever was or soon will be: %s', (date) => {
    expect(wrongIn({ date })).toEqual(['date']);
  });

  it.each([
    ['2026-03-02T09:00:00'],
    ['2026-03-02T25:00:00+08:00'],
    ['2026-02-30T09:00:00+08:00'],
    ['2026-03-02T01:00:00Z'],
  ])('when an instant is none of the legal zone: %s', (instant) => {
    expect(wrongIn({ instant })).toEqual(['instant']);
  });

  it('once for each text that says nothing, is too long or is no text', () => {
    for (const text of ['', '   ', '　', 'x'.repeat(4_001), 5, ['x'], {}]) expect(wrongIn({ text })).toEqual(['text']);
  });

  it('when money is no whole, non-negative number of fen', () => {
    for (const fen of [100, '1.5', '-1', '01', '1e3']) expect(wrongIn({ fen })).toEqual(['fen']);
  });

  it('when a person has the name of what every object has', () => {
    for (const person of ['constructor', 'A', '', 5]) expect(wrongIn({ person })).toEqual(['person']);
    expect(wrongIn({ people: ['investigator.li', 'constructor'] })).toEqual(['people']);
  });

  it('when null stands where something may be left out', () => {
    expect(wrongIn({ text: null, part: null, parts: null })).toEqual(['text', 'part', 'parts']);
    expect(wrongIn({ part: { name: '一', note: null } })).toEqual(['part.note']);
    expect(wrongIn({ parts: [{ name: '一', note: null }, null] })).toEqual(expect.arrayContaining(['parts.0.note']));
  });

  it('when a part is missing', () => {
    const checked = checkShape(Whole, {});
    expect('issues' in checked ? checked.issues.map((issue) => issue.field) : []).toEqual(['part']);
    expect(checkShape(Whole, { part: { name: '一' } })).toHaveProperty('value');
  });

  it('with one sentence for what is missing, and the values a field may have', () => {
    const checked = checkShape(Choice, { colour: '绿' });
    expect('issues' in checked ? checked.issues : []).toEqual([
      { field: 'officers', message: { zh: '必填。', en: 'is required.' } },
      {
        field: 'colour',
        message: {
          zh: '只能取下列值之一：红、黄。',
          en: 'colour must be one of the following values: 红, 黄.',
        },
      },
    ]);
  });

  it('when a list stands for one part, or within a list of parts', () => {
    expect(wrongIn({ part: [] })).toEqual(['part']);
    expect(wrongIn({ part: [{ name: '一' }] })).toEqual(['part']);
    expect(wrongIn({ parts: [[]] })).toEqual(['parts.0']);
    expect(wrongIn({ parts: [{ name: '一' }, [{ name: '二' }]] })).toEqual(['parts.1']);
  });

  it.each([['constructor'], ['toString'], ['hasOwnProperty'], ['valueOf']])(
    'when a field has the name of what every object has: %s',
    (name) => {
      expect(wrongIn({ [name]: 1 })).toEqual([name]);
      expect(wrongIn({ content: { [name]: 1 } })).toEqual([`content.${name}`]);
      expect(wrongIn({ part: { name: '一', [name]: {} } })).toEqual([`part.${name}`]);
    },
  );

  it('when it holds characters or numbers that cannot be kept', () => {
    expect(wrongIn({ text: 'a\0b' })).toEqual(['text']);
    expect(wrongIn({ text: 'a\ud800b' })).toEqual(['text']);
    expect(wrongIn({ content: { 'a\0': 1 } })).toEqual(['content']);
    expect(wrongIn({ content: { a: Infinity } })).toEqual(['content.a']);
  });

  it('when it is deep without end, or holds more than anybody writes', () => {
    const deep = JSON.parse(`${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`) as object;
    expect(wrongIn({ content: deep })).toHaveLength(1);
    expect(wrongIn({ content: Object.fromEntries(Array.from({ length: 10_001 }, (_, at) => [`k${at}`, at])) })).toEqual(
      [''],
    );
  });

  it('when it is no object', () => {
    for (const body of [undefined, null, 'text', 5, [], [{}]]) expect(wrongIn(body)).toEqual(['']);
  });

  it('in both languages', () => {
    const checked = checkShape(Body, { text: '', whole: 'x', date: '2026-02-30', colour: 'red', part: [] });
    const messages = 'issues' in checked ? checked.issues.map((issue) => issue.message) : [];
    expect(messages).toHaveLength(5);
    for (const { zh, en } of messages) {
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en).not.toMatch(/\p{Script=Han}/u);
    }
  });
});
