import type { FireClock, Firing } from '#clocks';
import { DocumentsError, type ProveFiles } from '#documents';
import { NoticesError, type DeliverNotice, type MakeNotices } from '#notices';
import type { AcknowledgeRows } from '#outbox';
import { GiveUp, type AnyHandler, type PayloadOf, type QueueHandler } from '#queues';
import type { DoUpkeep } from '#upkeep';

/** What the handlers stand on. */
export interface HandlerFloor {
  readonly fire: Pick<FireClock, 'handle'>;
  readonly make: Pick<MakeNotices, 'handle'>;
  readonly deliver: Pick<DeliverNotice, 'handle'>;
  readonly prove: Pick<ProveFiles, 'run'>;
  readonly upkeep: Pick<DoUpkeep, 'run'>;
  readonly rows: Pick<AcknowledgeRows, 'run'>;
}

/** The handler of every queue; the table of queues says which there must be. */
export function workerHandlers(floor: HandlerFloor): readonly AnyHandler[] {
  return [fireClock(floor), makeNotices(floor), deliverNotice(floor), proveFiles(floor), keepUp(floor)];
}

function fireClock({ fire }: HandlerFloor): QueueHandler<'clocks'> {
  return {
    queue: 'clocks',
    name: 'fire-clock',
    handle: async (firing: Firing) => {
      await fire.handle(firing);
    },
  };
}

function makeNotices({ make, rows }: HandlerFloor): QueueHandler<'notifications'> {
  return {
    queue: 'notifications',
    name: 'make-notices',
    handle: async (row: PayloadOf<'notifications'>) => {
      try {
        await make.handle(row);
      } catch (error) {
        if (error instanceof NoticesError && !error.retryable) throw new GiveUp(error.message);
        throw error;
      }
      await rows.run('notifications', row.topic, row);
    },
  };
}

/** A message that could not be sent has its next try, or its end, written down: the queue has nothing to add. */
function deliverNotice({ deliver }: HandlerFloor): QueueHandler<'deliveries'> {
  return {
    queue: 'deliveries',
    name: 'deliver-notice',
    handle: async (delivery: PayloadOf<'deliveries'>) => {
      try {
        await deliver.handle(delivery);
      } catch (error) {
        if (!(error instanceof NoticesError)) throw error;
      }
    },
  };
}

function proveFiles({ prove, rows }: HandlerFloor): QueueHandler<'documents'> {
  return {
    queue: 'documents',
    name: 'prove-files',
    handle: async (row: PayloadOf<'documents'>) => {
      try {
        await prove.run(row.caseId, row.seq);
      } catch (error) {
        // What was altered stays altered; what is missing may be a disk that is away.
        if (error instanceof DocumentsError && error.code === 'blob-altered') throw new GiveUp(error.message);
        throw error;
      }
      await rows.run('documents', row.topic, row);
    },
  };
}

function keepUp({ upkeep }: HandlerFloor): QueueHandler<'maintenance'> {
  return {
    queue: 'maintenance',
    name: 'keep-up',
    handle: async (run: PayloadOf<'maintenance'>) => {
      if (!(await upkeep.run(run))) throw new GiveUp(`nobody does ${run.work}`);
    },
  };
}
