import type { Law, LawGap, PastLaw } from '#cases';
import type { Known } from '#engine';
import { dueDatesOf } from '#procedures';
import { createCalculator } from '#statutes';
import type { LawKind } from './law-text.js';
import type { LawTexts } from './law-texts.port.js';
import { calendarFrom, parametersFrom, rulesFrom } from './law-parts.js';

type Versions = Known['versions'];

/**
 * The law of older entries, made again from the register of law texts.
 * Modes: one; every version is read once and kept in memory from then on.
 */
export class RecordedLaw implements PastLaw {
  private readonly parts = new Map<string, object>();
  private readonly laws = new Map<string, Law>();

  constructor(private readonly texts: LawTexts) {}

  async at(versions: Versions): Promise<Law | readonly LawGap[]> {
    const label = JSON.stringify([versions.rules, versions.calendar, versions.parameters]);
    const known = this.laws.get(label);
    if (known !== undefined) return known;
    const made = await this.make(versions);
    if ('dueDates' in made) this.laws.set(label, made);
    return made;
  }

  private async make(versions: Versions): Promise<Law | readonly LawGap[]> {
    const [calendar, rules, parameters] = await Promise.all([
      this.part('calendar', versions.calendar, (content) => calendarFrom(versions.calendar, content)),
      this.part('rules', versions.rules, rulesFrom),
      this.part('parameters', versions.parameters, (content) => parametersFrom(versions.parameters, content)),
    ]);
    if ('why' in calendar || 'why' in rules || 'why' in parameters) {
      return [calendar, rules, parameters].filter((part): part is LawGap => 'why' in part);
    }
    return { dueDates: dueDatesOf(createCalculator(rules, calendar)), parameters: parameters.values };
  }

  /** A version that is missing is asked for again the next time: another process may have registered it meanwhile. */
  private async part<Part extends object>(
    kind: LawKind,
    version: string,
    read: (content: string) => Part,
  ): Promise<Part | LawGap> {
    const key = `${kind} ${version}`;
    const known = this.parts.get(key) as Part | LawGap | undefined;
    if (known !== undefined) return known;
    const content = await this.texts.find(kind, version);
    if (content === null) return { kind, version, why: 'not-registered' };
    const part = readOr(content, read, (said): LawGap => ({ kind, version, why: 'unreadable', said }));
    this.parts.set(key, part);
    return part;
  }
}

function readOr<Part>(content: string, read: (content: string) => Part, gap: (said: string) => LawGap): Part | LawGap {
  try {
    return read(content);
  } catch (error) {
    return gap(error instanceof Error ? error.message : String(error));
  }
}
