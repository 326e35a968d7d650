import { formatDay, parseDay } from '#calendar';
import type { PersonKnown } from '#engine';
import { Organisation, type Absence } from './organisation.js';
import { OrganisationFile, type AbsenceRow, type PersonRow, type UnitRow } from './organisation-file.js';
import { readTableFile, TableFault } from './table-file.js';
import type { Unit } from './unit-tree.js';

/**
 * Reads an organisation file. Absences are counted from `today` (`YYYY-MM-DD`).
 *
 * @throws TableFault naming every mistake: doubled ids, unknown units or people, a loop or a second root in the tree.
 */
export function readOrganisation(file: string, text: string, today: string): Organisation {
  const rows = readTableFile(file, text, OrganisationFile);
  const faults = [...unitFaults(rows.units), ...peopleFaults(rows), ...absenceFaults(rows)];
  if (faults.length > 0) throw new TableFault(faults.map((fault) => `${file} ${fault}`));
  return new Organisation(
    rows.units.map(unitOf),
    rows.people.map(personOf),
    rows.absences.map((row) => absenceOf(row, today)),
  );
}

function unitFaults(units: readonly UnitRow[]): string[] {
  const parents = new Map(units.map((unit) => [unit.id, unit.parent]));
  const roots = units.filter((unit) => unit.parent === undefined);
  return [
    ...doubled(units.map((unit) => unit.id)).map((id) => `unit ${id} stands twice`),
    ...units
      .filter((unit) => unit.parent !== undefined && !parents.has(unit.parent))
      .map((unit) => `unit ${unit.id}: no unit ${String(unit.parent)}`),
    ...units.filter((unit) => loops(parents, unit.id)).map((unit) => `unit ${unit.id} stands above itself`),
    ...roots
      .filter((unit) => unit.penaltyPower !== 'own')
      .map((unit) => `unit ${unit.id}: nobody above it decides penalties`),
  ];
}

function loops(parents: ReadonlyMap<string, string | undefined>, id: string): boolean {
  const seen = new Set<string>();
  for (let at: string | undefined = id; at !== undefined; at = parents.get(at)) {
    if (seen.has(at)) return true;
    seen.add(at);
  }
  return false;
}

function peopleFaults({ units, people }: OrganisationFile): string[] {
  const known = new Set(units.map((unit) => unit.id));
  return [
    ...doubled(people.map((person) => person.id)).map((id) => `person ${id} stands twice`),
    ...people.flatMap((person) =>
      [person.unit, ...person.posts.map((post) => post.unit)]
        .filter((unit) => !known.has(unit))
        .map((unit) => `person ${person.id}: no unit ${unit}`),
    ),
  ];
}

function absenceFaults({ people, absences }: OrganisationFile): string[] {
  const known = new Set(people.map((person) => person.id));
  return absences.flatMap((row) => [
    ...[row.person, row.substitute]
      .filter((id) => !known.has(id))
      .map((id) => `absence of ${row.person}: no person ${id}`),
    ...(row.person === row.substitute ? [`absence of ${row.person}: nobody substitutes for himself`] : []),
    ...(row.fromDay > row.untilDay ? [`absence of ${row.person}: ends before it begins`] : []),
  ]);
}

function doubled(ids: readonly string[]): string[] {
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
}

function unitOf(row: UnitRow): Unit {
  const { id, kind, penaltyPower, level } = row;
  const name = { zh: row.name.zh, en: row.name.en };
  return { id, name, kind, parent: row.parent ?? null, penaltyPower, level, documentCode: row.documentCode ?? null };
}

function personOf(row: PersonRow): PersonKnown {
  const { certificate } = row;
  return {
    id: row.id,
    name: row.name,
    unit: row.unit,
    posts: row.posts.map(({ role, unit }) => ({ role, unit })),
    certificate: certificate === undefined ? null : { number: certificate.number, validUntil: certificate.validUntil },
    legalQualification: row.legalQualification ?? false,
    reviewedBeforeRequirement: row.reviewedBeforeRequirement ?? false,
  };
}

function absenceOf(row: AbsenceRow, today: string): Absence {
  const start = parseDay(today);
  if (start === null) throw new TableFault([`${today} is not a date`]);
  return {
    person: row.person,
    from: formatDay(start + row.fromDay),
    until: formatDay(start + row.untilDay),
    substitute: row.substitute,
    ...(row.scope === undefined ? {} : { scope: row.scope }),
  };
}
