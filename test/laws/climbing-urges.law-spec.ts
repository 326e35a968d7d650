import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { loadAccessTable, Organisation, type Unit } from '#access';
import { formatInstant, parseInstant } from '#calendar';
import type { PersonKnown } from '#engine';
import { loadLaw } from '#law';
import {
  ClimbUnanswered,
  loadSupervisionPolicy,
  type Climb,
  type Urge,
  type UrgedCase,
  type UrgeStore,
} from '#supervision';
import { lawSettings } from '#testkit';

const law = loadLaw('config');
const policy = loadSupervisionPolicy('config', law.calculator.ruleBook);
const table = loadAccessTable('config');
const START = parseInstant('2026-03-02T09:00:00+08:00') ?? 0;
const DAY = 86_400_000;

/** One urge of one case, in memory, on a clock of its own. */
class OneUrge implements UrgeStore {
  at = START;

  constructor(
    public urge: Urge,
    private readonly unit: string,
    private readonly recused: readonly string[],
  ) {}

  newId = (): string => '';
  open = () => Promise.resolve([]);

  unanswered: UrgeStore['unanswered'] = () => {
    const { status, climbsAt, caseId, id } = this.urge;
    const due = status === 'open' && climbsAt !== null && climbsAt <= formatInstant(this.at);
    return Promise.resolve(due ? [{ caseId, id }] : []);
  };

  change: UrgeStore['change'] = (_caller, _name, work) => {
    const place = { caseId: this.urge.caseId, number: '', bureau: '', unit: this.unit };
    const people = { handlers: [], named: [], recused: this.recused, tasks: [], open: [] };
    const found: UrgedCase = { now: formatInstant(this.at), ...place, ...people, clocks: [], urge: this.urge };
    const change = work(found);
    if (change !== null) this.urge = change.urge;
    return Promise.resolve(change);
  };
}

const ROLES = ['unit-head', 'leader', 'principal', 'supervisor', 'investigator', 'reviewer'] as const;

/** A tree of up to eight units, each below an earlier one, in which posts are held here and there. */
const bureau = fc
  .record({
    parents: fc.array(fc.nat(), { minLength: 0, maxLength: 7 }),
    own: fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
    posts: fc.array(fc.tuple(fc.constantFrom(...ROLES), fc.nat(7)), { maxLength: 10 }),
    recused: fc.array(fc.nat(9), { maxLength: 3 }),
    from: fc.nat(7),
  })
  .map(({ parents, own, posts, recused, from }) => {
    const units: Unit[] = [0, ...parents].map((parent, index) => ({
      ...{ id: `u${String(index)}`, name: { zh: '', en: '' }, kind: 'station', level: 'district', documentCode: null },
      ...{ parent: index === 0 ? null : `u${String(parent % index)}` },
      penaltyPower: index === 0 || own[index] === true ? 'own' : 'superior',
    }));
    const unitOf = (place: number): string => `u${String(place % units.length)}`;
    const people: PersonKnown[] = posts.map(([role, place], index) => ({
      ...{ id: `p${String(index)}`, name: '', unit: unitOf(place), posts: [{ role, unit: unitOf(place) }] },
      ...{ certificate: null, legalQualification: false, reviewedBeforeRequirement: false },
    }));
    const organisation = new Organisation(units, people, []);
    return { organisation, unit: unitOf(from), recused: recused.map((index) => `p${String(index)}`) };
  });

function urgeAt(unit: string): Urge {
  return {
    ...{ caseId: 'c', id: 'u', clock: null, rule: null, addressees: ['p'], unit, words: '', madeBy: 'p' },
    ...{ madeAt: formatInstant(START), replyDue: '2026-03-02', climbsAt: '2026-03-03T00:00:00+08:00', status: 'open' },
  };
}

describe('an urge that is never answered', () => {
  it('rises strictly, only to units where somebody who is not recused supervises, and comes to rest', async () => {
    await fc.assert(
      fc.asyncProperty(bureau, async ({ organisation, unit, recused }) => {
        const store = new OneUrge(urgeAt(unit), unit, recused);
        const access = { table, tree: organisation.tree };
        const climb = new ClimbUnanswered(store, (day) => ({ access, organisation, day }), policy, law.calendar);
        const climbs: Climb[] = [];
        for (let day = 0; day < 120; day += 1) {
          store.at += DAY;
          climbs.push(...(await climb.run()));
        }
        expect(climbs.at(-1)).toMatchObject({ outcome: 'top-reached' });
        expect(climbs.filter(({ outcome }) => outcome === 'top-reached')).toHaveLength(1);
        expect(store.urge).toMatchObject({ status: 'open', climbsAt: null });
        const path = organisation.tree.upward(unit);
        const heights = climbs.filter(({ outcome }) => outcome === 'climbed').map((one) => path.indexOf(one.unit));
        expect(heights).toEqual([...new Set(heights)].sort((left, right) => left - right));
        for (const height of heights) {
          const here = organisation.people.filter(
            ({ id, posts }) => !recused.includes(id) && posts.some((post) => post.unit === path[height]),
          );
          expect(height).toBeGreaterThan(0);
          expect(
            here.some(({ posts }) => posts.some(({ role }) => role !== 'investigator' && role !== 'reviewer')),
          ).toBe(true);
        }
      }),
      lawSettings(200),
    );
  });
});
