import pg from 'pg';
import { prepareQueueTables } from '#queues';
import { withTestDatabase, type TestDatabase } from '#testkit';
import { queueLaws } from './queue-laws.js';

let urls: TestDatabase;
let owner: pg.Client;

queueLaws('PostgreSQL', {
  open: async () => {
    urls = await withTestDatabase();
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
  close: async () => {
    await owner.end();
    await urls.drop();
  },
});
