import type { CommandGiver } from '#supervision';
import {
  Absences,
  BulkActs,
  BulkDesk,
  CandidatesOfCase,
  LacksOfCase,
  ListEscalations,
  MAY_READ,
  MAY_READ_REMEDIES,
  oversightOf,
  Reassign,
  Urges,
  type Acting,
  type EscalationReason,
  type OfficesOn,
  type SupervisionPolicy,
} from '#supervision';
import type { Directory, TableAccess } from '#organisation';
import {
  PostgresAbsences,
  PostgresBulkActs,
  PostgresCaseReader,
  PostgresEscalationReader,
  PostgresUrgeStore,
  PostgresWorkloadReader,
  type Database,
} from '#persistence';
import type { LoadedRules } from '../load-rules.js';

/** Supervision as the HTTP door asks for it. */
export interface SupervisionDesk {
  readonly offices: OfficesOn;
  readonly escalations: Pick<ListEscalations, 'list' | 'ofCase'>;
  readonly lacks: Pick<LacksOfCase, 'read'>;
  readonly urges: Pick<Urges, 'make' | 'reply' | 'withdraw' | 'toAnswer' | 'standing'>;
  readonly candidates: Pick<CandidatesOfCase, 'read'>;
  readonly reassign: Pick<Reassign, 'give' | 'takeOver'>;
  readonly bulks: Pick<BulkActs, 'preview' | 'perform' | 'read' | 'pause' | 'resume' | 'undo'>;
  readonly absences: Pick<Absences, 'list' | 'record' | 'end'>;
}

/** What supervision stands on. */
export interface SupervisionFloor {
  readonly database: Database;
  readonly rules: LoadedRules;
  readonly directory: Directory;
  readonly access: TableAccess;
  readonly commands: CommandGiver;
  readonly policy: SupervisionPolicy;
  /** Today by the clock of this database. */
  today(): string;
}

/** Supervision over one database. */
export function superviseOver(floor: SupervisionFloor): SupervisionDesk {
  const { database, rules, directory, policy } = floor;
  const { calculator, book } = rules;
  const { calendar } = calculator;
  const offices: OfficesOn = (day) => ({ access: directory.access, organisation: directory.organisation, day });
  const reader = new PostgresCaseReader(database.pool);
  const store = new PostgresUrgeStore(database.pool);
  const urges = new Urges(store, offices, policy, calendar);
  const reassign = new Reassign(book, reader, floor.commands, offices);
  const escalations = new ListEscalations(new PostgresEscalationReader(database.pool), calculator, policy);
  const gravest = (by: Acting, caseId: string): Promise<EscalationReason | null> =>
    gravestOf(escalations, offices(floor.today()), by, caseId);
  return {
    ...{ offices, escalations, urges, reassign },
    lacks: new LacksOfCase(book, reader, floor.access),
    candidates: new CandidatesOfCase(reader, new PostgresWorkloadReader(database.pool), offices, policy, calendar),
    bulks: new BulkActs(new PostgresBulkActs(database.pool), new BulkDesk(urges, reassign, gravest)),
    absences: new Absences(new PostgresAbsences(database.pool), offices, directory.table, () => directory.refresh()),
  };
}

async function gravestOf(
  escalations: ListEscalations,
  offices: ReturnType<OfficesOn>,
  by: Acting,
  caseId: string,
): Promise<EscalationReason | null> {
  const found = await escalations.ofCase(oversightOf(offices, by, [MAY_READ, MAY_READ_REMEDIES]), caseId, offices.day);
  return found[0]?.reason ?? null;
}
