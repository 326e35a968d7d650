import { isCaseId } from '#cases';
import type { Acting } from '../acting.js';
import { SupervisionError } from '../supervision-errors.js';
import type { BulkDesk, BulkOutcome } from './bulk-desk.js';
import type { Bulk, BulkAct, BulkStore } from './bulk-store.port.js';

/** A case as it would fare. */
export type Judged = BulkOutcome & { readonly caseId: string };

/**
 * Acts on many cases: judged first, then done case by case, each a step of its own. It can be paused between two cases,
 * gone on with, and what has had no effect yet can be taken back.
 */
export class BulkActs {
  constructor(
    private readonly store: BulkStore,
    private readonly desk: BulkDesk,
  ) {}

  /** Judges each case by itself; writes nothing. */
  async preview(by: Acting, act: BulkAct, cases: readonly string[]): Promise<readonly Judged[]> {
    const judged: Judged[] = [];
    for (const caseId of once(cases)) judged.push({ caseId, ...(await this.desk.judge(by, act, caseId)) });
    return judged;
  }

  /** Does it until every case has had its turn, or somebody pauses it. */
  async perform(by: Acting, act: BulkAct, cases: readonly string[]): Promise<Bulk> {
    const id = await this.store.open(by.standing.person.id, act, once(cases));
    return this.run(by, id, act);
  }

  /** @throws SupervisionError `bulk-not-found`, as for one that another person made */
  async read(by: Acting, id: string): Promise<Bulk> {
    const found = isCaseId(id) ? await this.store.read(by.standing.person.id, id) : null;
    if (found === null) throw new SupervisionError('bulk-not-found');
    return found;
  }

  /** The case that is being done is finished; no other is begun. */
  async pause(by: Acting, id: string): Promise<Bulk> {
    await this.read(by, id);
    await this.store.move(id, 'running', 'paused');
    return this.read(by, id);
  }

  /** Goes on where it stopped, also after the process that did it has died. @throws SupervisionError `bulk-not-paused` */
  async resume(by: Acting, id: string): Promise<Bulk> {
    const { act, undoneAt } = await this.read(by, id);
    if (undoneAt !== null) throw new SupervisionError('bulk-undone');
    if (!(await this.store.move(id, 'paused', 'running'))) throw new SupervisionError('bulk-not-paused');
    return this.run(by, id, act);
  }

  /**
   * Takes back, from the last to the first, what has had no effect yet; the rest is kept and says why. Cases that still
   * wait are not begun any more. @throws SupervisionError `bulk-undone`
   */
  async undo(by: Acting, id: string): Promise<Bulk> {
    await this.pause(by, id);
    if (!(await this.store.markUndone(id))) throw new SupervisionError('bulk-undone');
    const { items } = await this.read(by, id);
    for (const item of items.filter(({ outcome }) => outcome === 'done').toReversed()) {
      const { ordinal, result } = item;
      await this.store.record(id, { ordinal, result, ...(await this.desk.undo(by, item)) });
    }
    return this.read(by, id);
  }

  private async run(by: Acting, id: string, act: BulkAct): Promise<Bulk> {
    for (;;) {
      const item = await this.store.takeNext(id);
      if (item === null) break;
      const { ordinal, caseId } = item;
      const done = await this.desk.perform(by, act, caseId, `bulk/${id}/${String(ordinal)}`);
      const [result, reason] = done.outcome === 'done' ? [done.result, null] : [null, done.reason];
      await this.store.record(id, { ordinal, outcome: done.outcome, result, reason });
    }
    const bulk = await this.read(by, id);
    if (bulk.items.every(({ outcome }) => outcome !== 'waiting')) await this.store.move(id, 'running', 'done');
    return this.read(by, id);
  }
}

function once(cases: readonly string[]): readonly string[] {
  return [...new Set(cases)];
}
