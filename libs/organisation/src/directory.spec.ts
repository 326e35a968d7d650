import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { loadAccessTable, readOrganisation } from '#access';
import { emptyCase, SYSTEM_ACTOR, type CaseState, type CommandDefinition } from '#engine';
import { Callers, hashToken } from './callers.js';
import { Directory } from './directory.js';
import { TableAccess } from './table-access.js';

const text = (path: string): string => readFileSync(`config/${path}.yaml`, 'utf8');
const table = loadAccessTable('config');
const organisation = readOrganisation('demo.yaml', text('organisation/demo'), '2026-03-02');

async function aDirectory(): Promise<Directory> {
  const directory = new Directory({ load: () => Promise.resolve(organisation), save: () => Promise.resolve() }, table);
  await directory.refresh();
  return directory;
}

const definition = (name: string, by: CommandDefinition['by']): CommandDefinition => ({
  name,
  title: { zh: name, en: name },
  article: '—',
  by,
  payload: Object,
  scope: 'case',
  requires: [],
});

/** A case of the east brigade, as it stands after one entry. */
const opened: CaseState = { ...emptyCase({ id: 'c', number: 'n', bureau: 'east', unit: 'east-brigade' }), seq: 1 };
const stamp = (person: string) => ({ person, name: '', unit: '', role: '' });
const profile = {
  title: '',
  domain: null,
  handlers: [],
  named: [],
  recused: [],
  parties: [],
  files: [],
  externalNumber: null,
};

async function ask(person: string, command: CommandDefinition, state = opened) {
  const access = new TableAccess(await aDirectory());
  const known = organisation.person(person) ?? null;
  return access.judge({
    definition: command,
    actor: stamp(person),
    person: known,
    state,
    profile,
    now: '2026-03-02T09:00:00+08:00',
  });
}

describe('the access table as the step asks it', () => {
  it('puts the post right by which a leader acts', async () => {
    expect(await ask('leader.wang', definition('filing.approve', ['L']))).toEqual({
      verdict: 'granted',
      actor: { person: 'leader.wang', name: '王二批', unit: 'east', role: 'leader' },
    });
  });

  it('lets the substitute of an absent leader act, and says for whom', async () => {
    const west = { ...opened, bureau: 'west', unit: 'west-brigade' };
    const verdict = await ask('leader.tao', definition('filing.assign', ['U']), {
      ...opened,
      bureau: 'north',
      unit: 'north-brigade',
    });
    expect(verdict).toMatchObject({
      verdict: 'granted',
      actor: { person: 'leader.tao', substituteFor: 'unit-head.wei' },
    });
    expect(await ask('principal.he', definition('filing.approve', ['L']), west)).toMatchObject({
      actor: { person: 'principal.he', role: 'leader' },
    });
  });

  it('forbids on a case the caller sees, naming who may', async () => {
    expect(await ask('unit-head.chen', definition('filing.approve', ['L']))).toEqual({
      verdict: 'forbidden',
      needs: ['L'],
      reason: {
        zh: '该动作由以下人员办理：部门负责人（任职于本案机关）。',
        en: 'This command is for: bureau leader (holds the post in the bureau of the case).',
      },
    });
  });

  it('hides a case the caller may not see, and every case from strangers', async () => {
    expect(await ask('leader.xu', definition('filing.approve', ['L']))).toEqual({ verdict: 'hidden' });
    expect(await ask('nobody', definition('filing.approve', ['L']))).toEqual({ verdict: 'hidden' });
  });

  it('lets an officer open a case in the own bureau and nowhere else', async () => {
    const unopened = emptyCase({ id: 'c', number: '', bureau: 'east', unit: 'east-station' });
    const register = definition('clue.register', ['officer', 'S']);
    expect(await ask('investigator.li', register, unopened)).toMatchObject({ verdict: 'granted' });
    expect(await ask('investigator.han', register, unopened)).toMatchObject({ verdict: 'forbidden' });
  });

  it('lets the system do what the law itself brings about, and nothing that a person decides', async () => {
    const access = new TableAccess(await aDirectory());
    const question = { actor: SYSTEM_ACTOR, person: null, state: opened, profile, now: '2026-03-02T09:00:00+08:00' };
    expect(access.judge({ ...question, definition: definition('clock.expire', ['S']) }).verdict).toBe('granted');
    expect(access.judge({ ...question, definition: definition('filing.approve', ['L']) }).verdict).toBe('forbidden');
  });
});

describe('callers', () => {
  it('are recognised by the hash of their token, and a revoked token is refused after half a minute', async () => {
    let at = 0;
    const live = new Map([[hashToken('secret').toString('hex'), 'investigator.li']]);
    const store = {
      personOf: (hash: Uint8Array) => Promise.resolve(live.get(Buffer.from(hash).toString('hex')) ?? null),
      add: () => Promise.resolve(),
    };
    const callers = new Callers(store, () => at);
    expect(await callers.recognise('secret')).toBe('investigator.li');
    expect(await callers.recognise('other')).toBeNull();
    live.clear();
    at = 29_000;
    expect(await callers.recognise('secret')).toBe('investigator.li');
    at = 31_000;
    expect(await callers.recognise('secret')).toBeNull();
  });
});
