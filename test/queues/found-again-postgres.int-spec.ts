import pg from 'pg';
import { prepareQueueTables } from '#queues';
import { foundAgainLaws } from './found-again.js';

let owner: pg.Client;

foundAgainLaws('PostgreSQL', {
  open: async ({ urls }) => {
    await prepareQueueTables(urls.ownerUrl, decodeURIComponent(new URL(urls.applicationUrl).username));
    owner = new pg.Client({ connectionString: urls.ownerUrl });
    await owner.connect();
    return {
      settings: { kind: 'postgres', url: urls.applicationUrl },
      wipe: async () => {
        await owner.query('truncate bullmq.job, bullmq.meta, bullmq.event cascade');
      },
    };
  },
  close: () => owner.end(),
});
