import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readOrganisation } from '#access';
import { profileOf, STANDARD_NUMBERING, type CaseWrite, type WorkedEntry } from '#cases';
import { formatDay, parseDay } from '#calendar';
import { loadLaw } from '#law';
import { registry, validatePayload } from '#procedures';
import type { BulkWriter } from './bulk-store.port.js';
import { castsOf } from './cast.js';
import type { Stage } from './case-teller.js';
import { ChunkTeller } from './chunk-teller.js';
import { COURSES } from './courses/courses.js';
import { tellCase } from './tell-case.js';

const config = join(process.cwd(), 'config');
const law = loadLaw(config);
const { calendar } = law;
const organisationFile = join(config, 'organisation/demo.yaml');
const organisation = readOrganisation(organisationFile, readFileSync(organisationFile, 'utf8'), '2026-11-01');
const casts = castsOf(organisation, '2026-11-01');

function stage(cast = casts[0]): Stage {
  if (cast === undefined) throw new Error('the demo organisation has no complete bureau');
  return {
    book: { registry, law, profile: profileOf },
    calendar,
    cast,
    present: '2026-11-02T12:00:00+08:00',
    paper: { sha256: 'a'.repeat(64), name: '演示文书.txt', mediaType: 'text/plain', size: 100 },
  };
}

const plot = { id: '00000000-0000-7000-8000-000000000001', opensOn: '2025-06-03', seed: 7 };

/** Draws the first course, a penalty paid, whatever courses come after it. */
const PAID = 12_345;

function lastOf(entries: readonly WorkedEntry[]): WorkedEntry {
  const last = entries.at(-1);
  if (last === undefined) throw new Error('nothing was told');
  return last;
}

describe('told cases', () => {
  it('find a complete cast in every bureau that penalises', () => {
    expect(casts.length).toBeGreaterThanOrEqual(3);
  });

  it('open on an earlier working day where the office has not opened yet, so that none is empty', () => {
    const atNight = { ...stage(), present: '2026-11-02T00:02:00+08:00' };
    const [first] = tellCase(atNight, { ...plot, opensOn: '2026-11-01' });
    expect(first?.entry.at.slice(0, 10)).toBe('2026-10-30');
  });

  it.each(COURSES.map((course) => [course.name, course] as const))(
    '%s goes from the clue to the archive',
    (_, course) => {
      const entries = tellCase(stage(), plot, course);
      const positions = lastOf(entries).after.proceedings.map((one) => JSON.stringify(one.value));
      expect(positions.some((value) => value.includes('archived'))).toBe(true);
    },
  );

  it.each(COURSES.map((course) => [course.name, course] as const))('%s gives only payloads that fit', (_, course) => {
    for (const { entry } of tellCase(stage(), plot, course)) {
      const definition = registry.commands.get(entry.command)?.definition;
      expect(definition).toBeDefined();
      if (definition === undefined || entry.actor.person === 'system') continue;
      expect({ command: entry.command, checked: validatePayload(definition, entry.payload) }).not.toHaveProperty(
        'checked.issues',
      );
    }
  });

  it('end well whatever the seed, the bureau and the day', () => {
    for (let seed = 1; seed <= 120; seed += 1) {
      const cast = casts[seed % casts.length];
      const opensOn = formatDay((parseDay('2024-06-01') ?? 0) + seed * 3);
      const entries = tellCase(stage(cast), { ...plot, opensOn, seed });
      expect(JSON.stringify(lastOf(entries).after.proceedings.map((one) => one.value))).toContain('archived');
    }
  });

  it('are the same for the same seed and differ for another', () => {
    const again = JSON.stringify(tellCase(stage(), plot));
    expect(JSON.stringify(tellCase(stage(), plot))).toBe(again);
    expect(JSON.stringify(tellCase(stage(), { ...plot, seed: 8 }))).not.toBe(again);
  });

  it('stop at the present and leave the case open', () => {
    const entries = tellCase(stage(), { ...plot, opensOn: '2026-10-20' }, COURSES[0]);
    expect(lastOf(entries).entry.recordedAt <= '2026-11-02T12:00:00+08:00').toBe(true);
  });

  it('keep the number and the opening of their first entry to the last one', async () => {
    let written: readonly CaseWrite[] = [];
    const writer: BulkWriter = {
      chunk: (cases) => {
        written = cases[0] ?? [];
        return {};
      },
    };
    const from = { counters: [], prefix: '东例市监' };
    await new ChunkTeller(stage(), STANDARD_NUMBERING, writer, from).tell([{ ...plot, seed: PAID }]);
    expect(written.length).toBeGreaterThan(5);
    expect(new Set(written.map((one) => one.openedAt))).toEqual(new Set([written[0]?.record.recordedAt]));
    expect(written.at(-1)?.after.number).toBe(written[0]?.after.number);
    expect(written.at(-1)?.after.number).not.toBe('');
    // Its penalty is still on show: that is nobody's work any more.
    expect(written.at(-1)?.position).toMatchObject({ status: 'execution:archived', ended: true });
    expect(written.at(-1)?.position.states).toContain('publicity:published');
  });
});
