import type { EntityManager } from 'typeorm';
import { Organisation, type Absence, type Unit } from '#access';
import type { PersonKnown } from '#engine';
import type { OrganisationStore } from '#organisation';
import type { Database } from '../database/open-database.js';
import { AbsenceEntity, CertificateEntity, PersonEntity, PostEntity, UnitEntity } from './organisation.entity.js';

/** Open ends of what is held without a term. */
const [ALWAYS, FOR_EVER] = ['-infinity', 'infinity'];

/** Units, people, posts, certificates and absences in PostgreSQL. */
export class PostgresOrganisationStore implements OrganisationStore {
  constructor(private readonly database: Database) {}

  /** As it stands today by the database's clock. */
  async load(): Promise<Organisation> {
    const { manager } = this.database.source;
    const [units, absences, people] = await Promise.all([
      manager.find(UnitEntity, { order: { id: 'asc' } }),
      manager.find(AbsenceEntity, { order: { person: 'asc', awayFrom: 'asc' } }),
      manager.query<{ people: Record<string, PersonKnown> }[]>(
        `select people_known(array(select id from people order by id), (legal_now() at time zone 'Asia/Shanghai')::date) as people`,
      ),
    ]);
    return new Organisation(units.map(unitOf), Object.values(people[0]?.people ?? {}), absences.map(absenceOf));
  }

  async save(organisation: Organisation): Promise<void> {
    await this.database.source.transaction(async (manager) => {
      await manager.upsert(UnitEntity, parentsFirst(organisation), ['id']);
      await manager.upsert(PersonEntity, organisation.people.map(personRow), ['id']);
      await savePosts(manager, organisation.people);
      const absences = organisation.absences.map(absenceRow);
      if (absences.length > 0) await manager.upsert(AbsenceEntity, absences, ['person', 'awayFrom']);
    });
  }
}

async function savePosts(manager: EntityManager, people: readonly PersonKnown[]): Promise<void> {
  const posts = people.flatMap(({ id, posts: held }) =>
    held.map(({ role, unit }) => ({ person: id, role, unit, validFrom: ALWAYS, validUntil: FOR_EVER })),
  );
  const certificates = people.flatMap(({ id, certificate }) =>
    certificate === null ? [] : [{ person: id, ...certificate }],
  );
  if (posts.length > 0) await manager.upsert(PostEntity, posts, ['person', 'role', 'unit', 'validFrom']);
  if (certificates.length > 0) await manager.upsert(CertificateEntity, certificates, ['person', 'number']);
}

function unitOf({ nameZh, nameEn, ...unit }: UnitEntity): Unit {
  return { ...unit, name: { zh: nameZh, en: nameEn } } as Unit;
}

/** A unit is written after the one above it. */
function parentsFirst({ units, tree }: Organisation): Partial<UnitEntity>[] {
  return units
    .toSorted((left, right) => tree.upward(left.id).length - tree.upward(right.id).length)
    .map(({ name, ...unit }) => ({ ...unit, nameZh: name.zh, nameEn: name.en }));
}

function personRow({
  id,
  name,
  unit,
  legalQualification,
  reviewedBeforeRequirement,
}: PersonKnown): Partial<PersonEntity> {
  return { id, name, unit, legalQualification, reviewedBeforeRequirement };
}

function absenceOf({ person, awayFrom, awayUntil, substitute, scope }: AbsenceEntity): Absence {
  const absence = { person, from: awayFrom, until: awayUntil, substitute };
  return scope === null ? absence : { ...absence, scope: scope as NonNullable<Absence['scope']> };
}

function absenceRow({ person, from, until, substitute, scope }: Absence): Partial<AbsenceEntity> {
  return { person, awayFrom: from, awayUntil: until, substitute, scope: scope === undefined ? null : [...scope] };
}
