import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { loadAccessTable, Organisation, readOrganisation } from '#access';
import { emptyCase, type CaseState, type Fact } from '#engine';
import { loadLaw } from '#law';
import { lawSettings } from '#testkit';
import { loadSupervisionPolicy } from '../supervision-policy.js';
import { suggestHandlers } from './suggest-handlers.js';

const { calculator } = loadLaw('config');
const policy = loadSupervisionPolicy('config', calculator.ruleBook);
const table = loadAccessTable('config');
const demo = readOrganisation('demo.yaml', readFileSync('config/organisation/demo.yaml', 'utf8'), '2026-03-02');
const investigators = demo.people.filter(({ posts }) => posts.some((post) => post.role === 'investigator'));
const ids = investigators.map(({ id }) => id);
const DAY = '2026-03-02';
/** Some of the demo's people hold a certificate that has run out, or none. */
const uncertified = investigators
  .filter(({ certificate }) => (certificate?.validUntil ?? '') < DAY)
  .map(({ id }) => id);

interface Act {
  readonly command: string;
  readonly actor: string;
  readonly role: string;
  readonly payload: Fact['payload'];
}

const someone = fc.constantFrom(...ids);
/** Facts by which a person must keep out of a case. */
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.tuple(someone, fc.boolean()).map(([person, recused]) => ({
    ...{ command: 'recusal.decide', actor: 'leader.wang', role: 'recorder', payload: { person, recused } },
  })),
  someone.map((actor) => ({ command: 'review.return', actor, role: 'reviewer', payload: {} })),
  fc.tuple(someone, someone).map(([host, member]) => ({
    ...{ command: 'hearing.appointHost', actor: 'leader.tao', role: 'recorder', payload: { host, members: [member] } },
  })),
  someone.map((actor) => ({ command: 'filing.approve', actor, role: 'leader', payload: {} })),
);
const workload = fc.record({
  person: someone,
  open: fc.nat(30),
  urgent: fc.nat(10),
  newest: fc.option(fc.constantFrom('2026-02-01T09:00:00+08:00', '2026-02-20T09:00:00+08:00')),
});
const question = fc.record({
  unit: fc.constantFrom('east-brigade', 'east-station', 'west-station', 'north-brigade', 'city-brigade'),
  acts: fc.array(act, { maxLength: 4 }),
  away: fc.uniqueArray(fc.tuple(someone, fc.nat(6)), { maxLength: 3, selector: ([person]) => person }),
  workloads: fc.uniqueArray(workload, { selector: ({ person }) => person }),
  urgent: fc.boolean(),
});

function stateWith(unit: string, acts: readonly Act[]): CaseState {
  const facts = acts.map(({ command, actor, role, payload }, index): Fact => {
    const at = `2026-02-2${String(index)}T09:00:00+08:00`;
    return {
      seq: index + 1,
      command,
      proceeding: 'case',
      at,
      recordedAt: at,
      actor: { person: actor, name: '', unit, role },
      payload,
    };
  });
  return { ...emptyCase({ id: 'c', number: '', bureau: demo.tree.bureauOf(unit) ?? '', unit }), facts };
}

/** By the plainest reading: the last word on each person's recusal, and whoever acted in another part. */
function mustKeepOut(acts: readonly Act[]): ReadonlySet<string> {
  const out = new Set<string>();
  for (const { command, actor, payload } of acts) {
    if (command === 'recusal.decide') {
      const { person, recused } = payload as { person: string; recused: boolean };
      const last = acts.filter((one) => one.command === command && one.payload['person'] === person).at(-1);
      if (recused && last?.payload['recused'] === true) out.add(person);
    } else if (command !== 'hearing.appointHost') out.add(actor);
  }
  const appointed = acts.filter((one) => one.command === 'hearing.appointHost').at(-1)?.payload;
  if (appointed !== undefined)
    for (const one of [appointed['host'], ...(appointed['members'] as string[])]) out.add(String(one));
  return out;
}

describe('the suggested assignment', () => {
  it('never names the recused, the absent, or whom the separation of duties forbids, and says of each why', () => {
    fc.assert(
      fc.property(question, ({ unit, acts, away, workloads, urgent }) => {
        const absences = away.map(([person, days]) => ({
          person,
          from: '2026-02-25',
          until: `2026-03-0${String(days + 1)}`,
          substitute: 'nobody',
        }));
        const organisation = new Organisation(demo.units, demo.people, absences);
        const offices = { access: { table, tree: organisation.tree }, organisation, day: DAY };
        const found = suggestHandlers(offices, policy, { state: stateWith(unit, acts), urgent, workloads });
        const out = new Set([
          ...uncertified,
          ...mustKeepOut(acts),
          ...absences.filter(({ until }) => until >= DAY).map(({ person }) => person),
        ]);
        const named = new Set([...found.officers, ...found.candidates.map(({ person }) => person)]);
        expect([...named].filter((person) => out.has(person))).toEqual([]);
        const told = found.excluded.map(({ person }) => person);
        const block = new Set([...named, ...told]);
        expect([...out].filter((person) => block.has(person)).sort()).toEqual([...told].sort());
        for (const { name, words } of found.excluded) {
          expect(found.why.zh).toContain(`${name}${words.zh}`);
          expect(found.why.en).toContain(words.en);
        }
      }),
      lawSettings(600),
    );
  });

  it('names the two lightest of all who may, and names them in its sentence', () => {
    fc.assert(
      fc.property(question, ({ unit, workloads, urgent }) => {
        const offices = { access: { table, tree: demo.tree }, organisation: demo, day: DAY };
        const { officers, candidates, why } = suggestHandlers(offices, policy, {
          state: stateWith(unit, []),
          urgent,
          workloads,
        });
        const weights = candidates.map(({ weight }) => weight);
        expect(weights).toEqual([...weights].sort((left, right) => left - right));
        expect(officers).toEqual(candidates.slice(0, 2).map(({ person }) => person));
        for (const one of officers) expect(why.zh).toContain(demo.person(one)?.name);
        const lightest = candidates
          .filter(({ person }) => !officers.includes(person))
          .every(({ weight }) => weight >= (weights[1] ?? 0));
        expect(lightest).toBe(true);
      }),
      lawSettings(300),
    );
  });
});
