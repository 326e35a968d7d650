import { describe, expect, it } from '@jest/globals';
import { emptyCase, fold, migrateCharts, regionsOf, Registry, replay, type CaseState, type Entry } from '#engine';
import { registry } from '../../../registry.js';
import { aNotifiedCase, anAcceptedCase, anAnsweredCase, answer, legal } from '../../../testing/remedy-case.js';
import { knownOf, retold, type Retold } from '../../../testing/retold.js';
import { reconsideration1 } from './reconsideration-procedure.js';

const PROCEEDING = 'reconsideration#1';
const hearing = { heldOn: '2026-05-12', toldOn: '2026-04-22' };
const MOVED_ON = { recordedAt: '2026-06-01T09:00:00+08:00', people: [] };

/** The tables as they were while version 1 was the present one. */
const atThatTime = new Registry({
  ...registry.parts,
  procedures: registry.parts.procedures.map((one) => (one.name === 'reconsideration' ? reconsideration1 : one)),
  olderVersions: [],
  migrations: [],
});

const toldOnVersion1 = (told: Retold): Retold => retold(atThatTime, told);
const migrated = (state: CaseState) => migrateCharts(registry, state, knownOf(MOVED_ON), { reconsideration: '2' });

function standing(state: CaseState | undefined): { version: string; in: Record<string, string> } {
  const found = state?.proceedings.find(({ id }) => id === PROCEEDING);
  return { version: found?.version ?? '', in: regionsOf(found?.value ?? '') };
}

describe('a reconsideration that runs on version 1', () => {
  const before = toldOnVersion1(anAnsweredCase().gives(legal, 'reconsideration.hear', hearing));

  it('stays on it: the tables of today hear and derive by its own chart', () => {
    expect(standing(before.state)).toEqual({ version: '1', in: { main: 'hearing', suspension: 'running' } });
    expect(before.entries.at(-1)?.versions.charts['reconsideration']).toBe('1');
  });

  it('is told again by the tables of today without a difference', () => {
    const { id, number, bureau, unit } = before.state;
    const empty = emptyCase({ id, number, bureau, unit });
    const again = replay(registry, empty, before.entries, (entry) => knownOf(entry));
    expect(again.differences).toEqual([]);
    expect(standing(again.state)).toEqual(standing(before.state));
  });
});

describe('its way to version 2', () => {
  it('shows that the bureau had answered when the hearing was fixed', () => {
    const moved = migrated(toldOnVersion1(anAnsweredCase().gives(legal, 'reconsideration.hear', hearing)).state);
    expect(standing(moved?.state)).toEqual({
      version: '2',
      in: { main: 'answered', hearing: 'fixed', suspension: 'running' },
    });
    expect(moved?.changes).toBe(true);
  });

  it('shows that the bureau had not answered, although a hearing was fixed', () => {
    const moved = migrated(toldOnVersion1(anAcceptedCase().gives(legal, 'reconsideration.hear', hearing)).state);
    expect(standing(moved?.state).in).toMatchObject({ main: 'accepted', hearing: 'fixed' });
  });

  it('counts an answer that was given before the acceptance was known', () => {
    const early = aNotifiedCase()
      .gives(legal, 'reconsideration.answer', answer)
      .gives(legal, 'reconsideration.accept', {
        acceptedOn: '2026-04-14',
        procedure: 'ordinary',
        copyReceivedOn: '2026-04-15',
      });
    const before = toldOnVersion1(early);
    expect(standing(before.state).in['main']).toBe('accepted');
    expect(standing(migrated(before.state)?.state).in['main']).toBe('answered');
    expect(early.stateOf(PROCEEDING)).toBe('answered');
  });

  it('leaves every other state, and what was deemed can still be undone by an act in time', () => {
    const deemed = toldOnVersion1(aNotifiedCase().advance('2026-04-20T09:00:00+08:00'));
    const after = migrated(deemed.state)?.state.proceedings.find(({ id }) => id === PROCEEDING);
    expect(regionsOf(after?.value ?? '')).toEqual({ main: 'accepted', hearing: 'none', suspension: 'running' });
    const expiry = after?.facts.find(({ command }) => command === 'clock.expire');
    expect(expiry?.valueBefore).toEqual({ main: 'notified', hearing: 'none', suspension: 'running' });
    expect(after?.enteredBy).toBe(expiry?.seq);
  });

  it('is an entry that folds to the same case, and that a replay derives again', () => {
    const before = toldOnVersion1(anAnsweredCase().gives(legal, 'reconsideration.hear', hearing));
    const moved = migrated(before.state);
    const entry = moved?.entry as Entry;
    expect(entry.kind).toBe('migration');
    expect(entry.payload).toEqual({ migrations: ['reconsideration@1→2'] });
    expect(entry.versions.charts['reconsideration']).toBe('2');
    expect(fold(before.state, entry)).toEqual(moved?.state);
    expect(replay(registry, before.state, [entry], (one) => knownOf(one)).differences).toEqual([]);
  });

  it('is gone once: a case on version 2 has no way to go', () => {
    const once = migrated(toldOnVersion1(anAnsweredCase()).state);
    expect(once === null ? null : migrated(once.state)).toBeNull();
  });
});
