import type { CommandAnswer } from '#cases';
import { DomainError } from '#kernel';
import type { Acting } from '../acting.js';
import type { Reassign } from '../assignment/reassign.js';
import type { EscalationReason } from '../list-escalations.js';
import type { Urges } from '../urges/urges.js';
import type { BulkAct, BulkItem, BulkReason, BulkResult } from './bulk-store.port.js';

/** Finds the gravest late or endangered limit of a case; null where there is none. */
export type GravestOf = (by: Acting, caseId: string) => Promise<EscalationReason | null>;

/** What became of one case, or would become of it. */
export type BulkOutcome =
  | { readonly outcome: 'done'; readonly result: BulkResult }
  | { readonly outcome: 'refused'; readonly reason: BulkReason };

const EFFECT: BulkReason = {
  code: 'effect-already',
  words: { zh: '该操作已产生后续，不能撤销。', en: 'Something has followed from it: it cannot be taken back.' },
  detail: null,
};

/** Does one act to one case, judges it, takes it back: every case a step of its own. */
export class BulkDesk {
  constructor(
    private readonly urges: Urges,
    private readonly reassign: Reassign,
    private readonly gravest: GravestOf,
  ) {}

  /** What `perform` would answer; nothing is written. */
  judge(by: Acting, act: BulkAct, caseId: string): Promise<BulkOutcome> {
    return this.answering(async () => {
      if (act.kind === 'reassign') return this.give(by, act, caseId, { dryRun: true });
      await this.urges.judge(by, caseId, await this.orderOf(by, act, caseId));
      return { outcome: 'done', result: {} };
    });
  }

  /** @param key under which repeating it is answered as the first time */
  perform(by: Acting, act: BulkAct, caseId: string, key: string): Promise<BulkOutcome> {
    return this.answering(async () => {
      if (act.kind === 'reassign') return this.give(by, act, caseId, { idempotencyKey: key });
      const { id } = await this.urges.make(by, caseId, await this.orderOf(by, act, caseId));
      return { outcome: 'done', result: { urge: id } };
    });
  }

  /** Takes back what has had no effect yet. */
  async undo(by: Acting, { caseId, result }: BulkItem): Promise<Pick<BulkItem, 'outcome' | 'reason'>> {
    const done = await this.answering(async () => {
      if (result?.urge !== undefined) {
        await this.urges.withdraw(by, { caseId, id: result.urge }, '撤销批量督办 (undone)');
        return { outcome: 'done', result: {} };
      }
      const answer = await this.putBack(by, caseId, result);
      return answer === null ? { outcome: 'refused', reason: EFFECT } : outcomeOf(answer, []);
    });
    return done.outcome === 'done' ? { outcome: 'undone', reason: null } : { outcome: 'kept', reason: done.reason };
  }

  private async putBack(by: Acting, caseId: string, result: BulkResult | null): Promise<CommandAnswer | null> {
    const { version, before } = result ?? {};
    if (version === undefined || before === undefined || before.length === 0) return null;
    return this.reassign.putBack(by, caseId, version, { officers: before });
  }

  private async give(
    by: Acting,
    { officers, reason }: Extract<BulkAct, { kind: 'reassign' }>,
    caseId: string,
    options: { readonly dryRun?: boolean; readonly idempotencyKey?: string },
  ): Promise<BulkOutcome> {
    const before = await this.reassign.handlersOf(by, caseId);
    return outcomeOf(await this.reassign.give(by, caseId, { officers, reason }, options), before);
  }

  /** An urge of many is about the gravest limit of each case, and about the case where none is late or soon due. */
  private async orderOf(by: Acting, act: Extract<BulkAct, { kind: 'urge' }>, caseId: string) {
    const gravest = await this.gravest(by, caseId);
    const { words, replyDue } = act;
    return {
      words,
      ...(gravest === null ? {} : { clock: gravest.clock }),
      ...(replyDue === undefined ? {} : { replyDue }),
    };
  }

  /** A situation of a catalogue is an answer about this case; anything else ends the whole. */
  private async answering(work: () => Promise<BulkOutcome>): Promise<BulkOutcome> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return { outcome: 'refused', reason: { code: error.code, words: error.words, detail: error.detail } };
    }
  }
}

function outcomeOf(answer: CommandAnswer, before: readonly string[]): BulkOutcome {
  if (answer.outcome === 'moved') return { outcome: 'done', result: { version: answer.version, before } };
  if (answer.outcome === 'unchanged') {
    const words = { zh: '本案办案人员无须变更。', en: 'The handlers of the case are these already.' };
    return { outcome: 'refused', reason: { code: 'unchanged', words, detail: null } };
  }
  const words = { zh: '动作不合法或条件未具备。', en: 'The command is not lawful or not due.' };
  return { outcome: 'refused', reason: { code: 'command-refused', words, detail: answer.unmet } };
}
