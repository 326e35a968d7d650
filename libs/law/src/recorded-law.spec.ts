import { describe, expect, it } from '@jest/globals';
import { readYearTable } from '#calendar';
import type { LawText } from './law-text.js';
import type { LawTexts } from './law-texts.port.js';
import { loadLaw, withTable } from './load-law.js';
import { RecordedLaw } from './recorded-law.js';

/** The register of tests. */
class KeptTexts implements LawTexts {
  readonly asked: string[] = [];
  private readonly texts = new Map<string, string>();

  keep(texts: readonly LawText[]): Promise<void> {
    for (const { kind, version, content } of texts) {
      const key = `${kind} ${version}`;
      if (!this.texts.has(key)) this.texts.set(key, content);
    }
    return Promise.resolve();
  }

  find(kind: string, version: string): Promise<string | null> {
    this.asked.push(`${kind} ${version}`);
    return Promise.resolve(this.texts.get(`${kind} ${version}`) ?? null);
  }
}

const TABLE = readYearTable(
  '2027.yaml',
  `year: 2027
notice: 演示通知
off:
  - { zh: 元旦, en: New Year, from: 2027-01-01, to: 2027-01-03 }
work:
  - { zh: 元旦, en: New Year, date: 2027-01-09 }
`,
);

const present = loadLaw('config');
const later = withTable(present, TABLE);
const question = {
  ...{ rule: 'report-check', start: '2026-12-14', exclusions: [], extensions: [], asOf: '2026-12-14' },
};

describe('The law of older entries', () => {
  it('is made again from the register, each version as it was', async () => {
    const texts = new KeptTexts();
    await texts.keep(present.texts);
    await texts.keep(later.texts);
    const law = new RecordedLaw(texts);
    for (const one of [present, later]) {
      const then = await law.at(one.versions);
      if (!('dueDates' in then)) throw new Error('the register has it');
      expect(then.dueDates.due(question)).toEqual(one.dueDates.due(question));
      expect(then.parameters).toEqual(one.parameters);
    }
    expect(present.dueDates.due(question)).toMatchObject({ due: '2027-01-04', provisional: true });
    expect(later.dueDates.due(question)).toMatchObject({ due: '2027-01-05', provisional: false });
  });

  it('is read once, whatever the number of entries', async () => {
    const texts = new KeptTexts();
    await texts.keep(present.texts);
    const law = new RecordedLaw(texts);
    expect(await law.at(present.versions)).toBe(await law.at({ ...present.versions }));
    expect(texts.asked).toHaveLength(3);
  });

  it('that is not registered is named, until somebody registers it', async () => {
    const texts = new KeptTexts();
    await texts.keep(present.texts);
    const law = new RecordedLaw(texts);
    const { calendar: version } = later.versions;
    expect(await law.at(later.versions)).toEqual([{ kind: 'calendar', version, why: 'not-registered' }]);
    await texts.keep(later.texts);
    expect(await law.at(later.versions)).toHaveProperty('dueDates');
  });

  it('that cannot be read, or is not what it was registered as, is named with the reason', async () => {
    const texts = new KeptTexts();
    const [rules, calendar, parameters] = [
      { kind: 'rules', version: 'statutes-old', content: '[["a.yaml","section: A"]]' },
      { kind: 'calendar', version: 'calendar-old', content: '[]' },
      { kind: 'parameters', version: 'old', content: 'x: { value: 1 }' },
    ] as const;
    await texts.keep([rules, calendar, parameters]);
    const versions = { rules: rules.version, calendar: calendar.version, parameters: parameters.version };
    expect(await new RecordedLaw(texts).at(versions)).toMatchObject([
      { kind: 'calendar', why: 'unreadable', said: expect.stringContaining('calendar-none') },
      { kind: 'rules', why: 'unreadable', said: expect.stringContaining('a.yaml:1') },
      { kind: 'parameters', why: 'unreadable', said: expect.stringContaining('kept as old') },
    ]);
  });
});
