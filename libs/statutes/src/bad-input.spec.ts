import { describe, expect, it } from '@jest/globals';
import { answerClockLines } from './answer-clock-lines.js';
import { shippedCalculator } from './fixtures/shipped-rules.js';

const calculator = shippedCalculator();

function answerOf(line: string): unknown {
  return JSON.parse(answerClockLines([line], calculator).lines[0] ?? '');
}

const START = '"rule":"case-decision","start":"2026-07-03"';

describe('A bad line is answered in its place', () => {
  it.each([
    ['no JSON', 'hello', 'bad-json', 'line'],
    ['no object', '[1]', 'bad-json', 'line'],
    ['no rule', '{"start":"2026-07-03"}', 'bad-type', 'rule'],
    ['an unknown rule', '{"rule":"case-decison","start":"2026-07-03"}', 'unknown-rule', 'rule'],
    ['a misspelt field', `{${START},"exlusions":[]}`, 'unknown-field', 'exlusions'],
    ['an error brought along', `{${START},"error":null}`, 'unknown-field', 'error'],
    ['a missing start', '{"rule":"case-decision"}', 'missing-start', 'start'],
    ['a missing event', '{"rule":"hearing-notice-party"}', 'missing-event', 'event'],
    ['both start and event', `{${START},"event":"2026-07-03"}`, 'field-not-taken', 'event'],
    ['an impossible date', '{"rule":"case-decision","start":"2026-02-30"}', 'impossible-date', 'start'],
    ['a number for a date', '{"rule":"case-decision","start":20260703}', 'bad-type', 'start'],
    [
      'a moment without its offset',
      '{"rule":"police-forward","start":"2026-07-03T09:00:00"}',
      'needs-date-time',
      'start',
    ],
    ['a number for a moment', '{"rule":"police-forward","start":9}', 'bad-type', 'start'],
    ['exclusions that are no list', `{${START},"exclusions":{}}`, 'bad-type', 'exclusions'],
    ['an exclusion that is nothing', `{${START},"exclusions":[null]}`, 'bad-type', 'exclusions[0]'],
    [
      'an exclusion with a strange field',
      `{${START},"exclusions":[{"kind":"testing","begin":"2026-07-10"}]}`,
      'unknown-field',
      'exclusions[0].begin',
    ],
    [
      'an exclusion without its beginning',
      `{${START},"exclusions":[{"kind":"testing"}]}`,
      'bad-type',
      'exclusions[0].from',
    ],
    [
      'an end before its beginning',
      `{${START},"exclusions":[{"kind":"testing","from":"2026-07-10","to":"2026-07-09"}]}`,
      'to-before-from',
      'exclusions[0].to',
    ],
    [
      'an end that is no day',
      `{${START},"exclusions":[{"kind":"testing","from":"2026-07-10","to":"2026-07-32"}]}`,
      'impossible-date',
      'exclusions[0].to',
    ],
    [
      'a told that is no yes or no',
      `{${START},"exclusions":[{"kind":"testing","from":"2026-07-10","told":1}]}`,
      'bad-type',
      'exclusions[0].told',
    ],
    ['extensions that are no list', `{${START},"extensions":30}`, 'bad-type', 'extensions'],
    ['an extension that is nothing', `{${START},"extensions":[7]}`, 'bad-type', 'extensions[0]'],
    [
      'an extension with a strange field',
      `{${START},"extensions":[{"days":30}]}`,
      'unknown-field',
      'extensions[0].days',
    ],
    [
      'an extension without its unit',
      `{${START},"extensions":[{"length":30}]}`,
      'extension-incomplete',
      'extensions[0]',
    ],
    ['an empty extension', `{${START},"extensions":[{}]}`, 'extension-incomplete', 'extensions[0]'],
    [
      'half a day of extension',
      `{${START},"extensions":[{"length":0.5,"unit":"day"}]}`,
      'bad-length',
      'extensions[0].length',
    ],
    ['an unknown unit', `{${START},"extensions":[{"length":1,"unit":"week"}]}`, 'bad-type', 'extensions[0].unit'],
    [
      'a printed end that is no day',
      `{${START},"extensions":[{"until":"2026-09-31","approved":"2026-09-01"}]}`,
      'impossible-date',
      'extensions[0].until',
    ],
    [
      'an approval that is no day',
      `{${START},"extensions":[{"until":"2026-09-30","approved":"soon"}]}`,
      'impossible-date',
      'extensions[0].approved',
    ],
    [
      'a printed end on the start',
      `{${START},"extensions":[{"until":"2026-07-03","approved":"2026-07-03"}]}`,
      'until-too-early',
      'extensions[0].until',
    ],
    ['a length where the law sets one', `{${START},"length":30}`, 'field-not-taken', 'length'],
    ['a version of another rule', `{${START},"version":"report-check@base"}`, 'unknown-version', 'version'],
    ['a version that is no text', `{${START},"version":7}`, 'unknown-version', 'version'],
    ['a day asked that is no day', `{${START},"asOf":"2026-06-31"}`, 'impossible-date', 'asOf'],
  ])('%s', (_title, line, code, field) => {
    expect(answerOf(line)).toEqual({ error: { code, field, message: expect.stringMatching(/.+ \/ .+/) } });
  });

  it('does not stop the other lines, and makes the exit status 1', () => {
    const lines = [`{${START}}`, 'hello', '', `{${START}}`];
    const answers = answerClockLines(lines, calculator);
    expect(answers.lines.map((line) => (JSON.parse(line) as { due?: string }).due)).toEqual([
      '2026-10-08',
      undefined,
      '2026-10-08',
    ]);
    expect(answers.exitStatus).toBe(1);
  });

  it('is not an open clock: that exits with 0', () => {
    const open = `{${START},"asOf":"2026-07-20","exclusions":[{"kind":"testing","from":"2026-07-10","to":null}]}`;
    expect(answerClockLines([open], calculator)).toMatchObject({ exitStatus: 0 });
  });
});

describe('The ladder of extensions', () => {
  const day = (length: number): unknown => ({ length, unit: 'day' });

  it.each([
    ['120 days by discussion when no +30 came before', 'case-decision', [day(120)], 'extensions[0].length'],
    ['a second +30 for a seizure', 'seizure-period', [day(30), day(30)], 'extensions[1]'],
    ['31 days for a seizure', 'seizure-period', [day(31)], 'extensions[0].length'],
    ['calendar days for a check', 'report-check', [day(15)], 'extensions[0].unit'],
    ['any extension of the five days', 'statement-defense', [{ length: 1, unit: 'workday' }], 'extensions[0]'],
  ])('has no room for %s', (_title, rule, extensions, field) => {
    expect(answerOf(JSON.stringify({ rule, start: '2026-03-02', extensions }))).toMatchObject({
      error: { code: 'extension-beyond-ladder', field },
    });
  });

  it('lets the leaders extend a decision again and again once the +30 is used', () => {
    const extensions = [day(30), day(120), day(60)];
    expect(answerOf(JSON.stringify({ rule: 'case-decision', start: '2024-01-02', extensions }))).toMatchObject({
      due: '2024-10-28',
    });
  });
});
