import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { lawSettings } from '#testkit';
import { GRANTABLE } from './access-file.js';
import { authorise, holdsPermission, type Access } from './authorise.js';
import { scopeOf, type CaseScope } from './case-scope.js';
import type { Standing } from './organisation.js';
import { loadAccessTable } from './load-access-table.js';
import { readOrganisation } from './read-organisation.js';
import type { CaseRelations } from './relations.js';
import { ROLE_NAMES } from './roles.js';

const table = loadAccessTable('config');
const organisation = readOrganisation('demo.yaml', readFileSync('config/organisation/demo.yaml', 'utf8'), '2026-03-02');
const access: Access = { table, tree: organisation.tree };
const units = organisation.units.map((unit) => unit.id);
const names = organisation.people.map((person) => person.id);

const some = (of: readonly string[]): fc.Arbitrary<string[]> =>
  fc.uniqueArray(fc.constantFrom(...of), { maxLength: 4 });
const posts = fc.array(
  fc.record({ role: fc.constantFrom(...ROLE_NAMES), unit: fc.constantFrom(...units, 'unknown') }),
  { maxLength: 3 },
);
const person = fc.record({
  id: fc.constantFrom(...names),
  name: fc.constant('某人'),
  unit: fc.constantFrom(...units),
  posts,
  certificate: fc.constant(null),
  legalQualification: fc.boolean(),
  reviewedBeforeRequirement: fc.boolean(),
});
const standing: fc.Arbitrary<Standing> = fc.record({
  person,
  substituting: fc.array(fc.record({ absent: fc.constantFrom(...names), posts }), { maxLength: 2 }),
});
const relations: fc.Arbitrary<CaseRelations> = fc.record({
  bureau: fc.constantFrom(...units, 'unknown'),
  unit: fc.constantFrom(...units, 'unknown'),
  handlers: some(names),
  formerHandlers: some(names),
  reviewers: some(names),
  hosts: some(names),
  panel: some(names),
  recused: some(names),
  positions: fc.constant({}),
});
/** A case as cases really are: decided by the bureau of its handling unit. */
const placed = fc
  .tuple(relations, fc.constantFrom(...units))
  .map(([of, unit]): CaseRelations => ({ ...of, unit, bureau: organisation.tree.bureauOf(unit) ?? 'unknown' }));

/** What the database's filter does with a scope. */
function isListed(scope: CaseScope, of: CaseRelations): boolean {
  if (of.recused.includes(scope.handlerOf)) return false;
  return (
    scope.units.includes(of.unit) ||
    of.handlers.includes(scope.handlerOf) ||
    [...of.formerHandlers, ...of.reviewers, ...of.hosts, ...of.panel].includes(scope.namedIn)
  );
}

const command = fc.constantFrom(...table.commands.keys(), 'no.such');
const settings = lawSettings(2_000);

describe('the access table', () => {
  it('gives the recused nothing', () => {
    fc.assert(
      fc.property(standing, relations, command, (who, of, name) => {
        const recused = { ...of, recused: [...of.recused, who.person.id] };
        expect(authorise(access, who, name, recused).outcome).toBe('denied');
        for (const permission of table.permissions.keys())
          expect(holdsPermission(access, who, permission, recused)).toBe(false);
        expect(isListed(scopeOf(access, who), recused)).toBe(false);
      }),
      settings,
    );
  });

  it('gives nobody a command without a post whose role the table names', () => {
    fc.assert(
      fc.property(standing, relations, command, (who, of, name) => {
        const answer = authorise(access, who, name, of);
        if (answer.outcome !== 'allowed') return;
        const roles = (table.commands.get(name)?.by ?? [])
          .flatMap((letter) => table.letters.get(letter) ?? [])
          .flatMap((grant) => grant.roles);
        expect(roles).toContain(answer.actor.role);
        const held =
          answer.actor.substituteFor === undefined ? who.person.posts : who.substituting.flatMap((one) => one.posts);
        expect(held).toContainEqual({ role: answer.actor.role, unit: answer.actor.unit });
      }),
      settings,
    );
  });

  it('lets no substitute act for the principal leader, a handler, a reviewer or a host', () => {
    fc.assert(
      fc.property(standing, relations, command, (who, of, name) => {
        const answer = authorise(access, who, name, of);
        if (answer.outcome !== 'allowed' || answer.actor.substituteFor === undefined) return;
        expect(['principal', 'investigator', 'reviewer', 'legal-reviewer', 'host']).not.toContain(answer.actor.role);
      }),
      settings,
    );
  });

  it('lets no substitute act in coercion, whatever the scope (AEL 17)', () => {
    const never = [...table.commands.values()].filter((grant) => !grant.substitutes).map((grant) => grant.command);
    expect(never).toEqual(expect.arrayContaining(['measure.approve', 'measure.extend', 'measure.lift']));
    fc.assert(
      fc.property(standing, placed, fc.constantFrom(...never), (who, of, name) => {
        const answer = authorise(access, who, name, of);
        expect(answer.outcome === 'allowed' && answer.actor.substituteFor !== undefined).toBe(false);
      }),
      settings,
    );
  });

  it('lets a substitute of limited scope act as the letters of the scope alone', () => {
    const scoped = fc.tuple(standing, fc.uniqueArray(fc.constantFrom(...GRANTABLE), { maxLength: 3 }));
    fc.assert(
      fc.property(scoped, relations, command, ([who, scope], of, name) => {
        const limited = { ...who, substituting: who.substituting.map((one) => ({ ...one, scope })) };
        const answer = authorise(access, limited, name, of);
        if (answer.outcome !== 'allowed' || answer.actor.substituteFor === undefined) return;
        const letters = (table.commands.get(name)?.by ?? []).filter((letter) =>
          (table.letters.get(letter) ?? []).some((way) => (way.roles as readonly string[]).includes(answer.actor.role)),
        );
        expect(letters.some((letter) => scope.includes(letter))).toBe(true);
      }),
      settings,
    );
  });

  it('never lets a handler review or host, now or after having handled', () => {
    fc.assert(
      fc.property(standing, relations, fc.boolean(), (who, of, former) => {
        const list = former ? 'formerHandlers' : 'handlers';
        const handled = { ...of, [list]: [who.person.id], reviewers: [who.person.id], hosts: [who.person.id] };
        for (const name of ['review.pass', 'review.return', 'hearing.hold', 'hearing.report']) {
          expect(authorise(access, who, name, handled).outcome).toBe('denied');
        }
      }),
      settings,
    );
  });

  it('denies when the case’s bureau or unit, the person’s posts or the entry is missing', () => {
    fc.assert(
      fc.property(standing, relations, command, (who, of, name) => {
        expect(authorise(access, who, name, { ...of, bureau: 'unknown' }).outcome).toBe('denied');
        expect(authorise(access, who, name, { ...of, unit: 'unknown' }).outcome).toBe('denied');
        expect(authorise(access, { person: { ...who.person, posts: [] }, substituting: [] }, name, of).outcome).toBe(
          'denied',
        );
        expect(authorise(access, who, 'no.such', of).outcome).toBe('denied');
      }),
      settings,
    );
  });

  it('gives nobody what only the system does', () => {
    const system = [...table.commands.values()].filter((grant) => grant.system).map((grant) => grant.command);
    expect(system).toContain('clock.expire');
    fc.assert(
      fc.property(standing, relations, fc.constantFrom(...system), (who, of, name) => {
        expect(authorise(access, who, name, of).outcome).toBe('denied');
      }),
      settings,
    );
  });

  it('shows in lists exactly the cases that may be read', () => {
    fc.assert(
      fc.property(standing, placed, (who, of) => {
        expect(isListed(scopeOf(access, who), of)).toBe(holdsPermission(access, who, 'case.read', of));
      }),
      settings,
    );
  });

  it('keeps every person of one district out of the cases of another, but for the city above', () => {
    const east = {
      bureau: 'east',
      unit: 'east-brigade',
      handlers: [],
      formerHandlers: [],
      reviewers: [],
      hosts: [],
      panel: [],
      recused: [],
      positions: {},
    };
    for (const { id, unit } of organisation.people) {
      const who = organisation.standing(id, '2026-03-02');
      if (who === undefined || ['east', 'city'].includes(organisation.tree.bureauOf(unit) ?? '')) continue;
      expect(holdsPermission(access, who, 'case.read', east)).toBe(false);
      for (const name of table.commands.keys()) expect(authorise(access, who, name, east).outcome).toBe('denied');
    }
  });

  it('knows every letter that procedures give to people', () => {
    expect([...table.letters.keys()].sort()).toEqual([...GRANTABLE].sort());
  });
});
