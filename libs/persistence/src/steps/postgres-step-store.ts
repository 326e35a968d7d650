import type { Pool, PoolClient, QueryResult } from 'pg';
import { v7 } from 'uuid';
import {
  AlreadyFired,
  CaseBusy,
  ExternalNumberTaken,
  KeyUsedMeanwhile,
  type AnswerToKeep,
  type CaseWrite,
  type LoadedCase,
  type Meanwhile,
  type NumberAsk,
  type NumberGiven,
  type OpenStep,
  type StepAsk,
  type StepStore,
} from '#cases';
import { travelTogether } from '../database/travel-together.js';
import { giveBack } from '../reads/reading.js';
import { loadedFrom, type StepDocument } from './case-document.js';
import { writeParameters } from './write-rows.js';

const LOAD = { name: 'step_load', text: 'select step_load($1, $2, $3, $4, $5) as document' };
const WRITE = { name: 'step_write', text: 'select step_write($1, $2, $3, $4, $5, $6, $7)' };
const ALLOCATE = { name: 'allocate_numbers', text: 'select allocate_numbers($1) as given' };
const MEANWHILE = {
  name: 'entries_after',
  text: `select seq, version, command, proceeding, legal_text(at) as at, legal_text(recorded_at) as "recordedAt", actor, touched
    from journal where case_id = $1 and version > $2 order by seq`,
};

/** Takes steps in PostgreSQL: BEGIN travels with the load, COMMIT with the write. */
export class PostgresStepStore implements StepStore {
  constructor(private readonly pool: Pool) {}

  newId(): string {
    return v7();
  }

  async open(ask: StepAsk): Promise<OpenStep> {
    const client = await this.pool.connect();
    try {
      const values = [ask.caller, ask.cases, ask.people, ask.openingUnit, ask.idempotencyKey];
      const [, loaded] = await Promise.all(
        travelTogether(client, () => [
          client.query('begin'),
          client.query<{ document: StepDocument }>({ ...LOAD, values }),
        ]),
      );
      const [row] = loaded.rows;
      if (row === undefined) throw new Error('step_load answered nothing');
      return new PostgresStep(client, row.document);
    } catch (error) {
      await giveBack(client);
      throw translated(error);
    }
  }
}

/** Modes: open → ended, by `write` or `rollback`; ended, the connection is back in the pool. */
class PostgresStep implements OpenStep {
  readonly now: string;
  readonly cases: ReadonlyMap<string, LoadedCase>;
  readonly people: OpenStep['people'];
  readonly bureau: string | null;
  readonly kept: OpenStep['kept'];
  private ended = false;

  constructor(
    private readonly client: PoolClient,
    document: StepDocument,
  ) {
    this.now = document.now;
    const found = (document.cases ?? []).filter((one) => one !== null).map(loadedFrom);
    this.cases = new Map(found.map((one) => [one.state.id, one]));
    this.people = document.people;
    this.bureau = document.bureau;
    this.kept = document.kept;
  }

  async entriesAfter(caseId: string, version: number): Promise<readonly Meanwhile[]> {
    return (await this.client.query<Meanwhile>({ ...MEANWHILE, values: [caseId, version] })).rows;
  }

  async allocate(asks: readonly NumberAsk[]): Promise<readonly NumberGiven[]> {
    try {
      const answer = await this.client.query<{ given: NumberGiven[] }>({ ...ALLOCATE, values: [JSON.stringify(asks)] });
      return answer.rows[0]?.given ?? [];
    } catch (error) {
      throw translated(error);
    }
  }

  async write(writes: readonly CaseWrite[], keep: AnswerToKeep | null): Promise<void> {
    const { client } = this;
    this.ended = true;
    const all = writes.map((write, index) => [...writeParameters(write, index === 0 ? keep : null)]);
    const { queries, committed } = travelTogether(client, () => ({
      queries: all.map((values) => client.query({ ...WRITE, values })),
      // A COMMIT that follows a failed statement rolls back, and says so.
      committed: client.query('commit'),
    }));
    const results = await Promise.allSettled([...queries, committed]);
    const failed = results.find((result) => result.status === 'rejected');
    if (failed !== undefined) {
      await giveBack(client);
      throw translated(failed.reason);
    }
    client.release();
    checkCommitted(await committed);
  }

  async rollback(): Promise<void> {
    if (this.ended) return;
    this.ended = true;
    await giveBack(this.client);
  }
}

function checkCommitted(result: QueryResult): void {
  if (result.command !== 'COMMIT') throw new Error(`the step was not committed but ended by ${result.command}`);
}

interface PostgresFault {
  readonly code?: string;
  readonly detail?: string;
}

/** Lock timeout, deadlock, and the own codes of `step_write` as what they mean. */
function translated(error: unknown): unknown {
  const { code, detail } = error as PostgresFault;
  if (code === '55P03' || code === '40P01') return new CaseBusy();
  if (code === 'AN001') return new KeyUsedMeanwhile();
  if (code === 'AN002') return new ExternalNumberTaken(detail ?? '');
  if (code === 'AN004') return new AlreadyFired();
  return error;
}
