import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { loadAccessTable, readOrganisation } from '#access';
import type { SealedValue } from '#cases';
import { Directory } from '#organisation';
import { AdministerWebhooks } from './administer-webhooks.js';
import { loadNotices } from './load-notices.js';
import type { WebhookBook } from './webhook-book.port.js';

const organisation = readOrganisation('demo.yaml', readFileSync('config/organisation/demo.yaml', 'utf8'), '2026-03-02');
const directory = new Directory(
  { load: () => Promise.resolve(organisation), save: () => Promise.resolve() },
  loadAccessTable('config'),
);
const policy = { ...loadNotices('config', null).policy, privateHosts: ['hooks.inside', '10.0.0.8'] };

beforeAll(() => directory.refresh());

function aDesk() {
  const added: Parameters<WebhookBook['add']>[0][] = [];
  const book: WebhookBook = {
    list: () => Promise.resolve([]),
    add: (webhook) => {
      added.push(webhook);
      return Promise.resolve();
    },
    close: (id) => Promise.resolve(id === 'open'),
  };
  // Sealed under its place: enough to see that the secret itself is not what is kept.
  const sealer = {
    seal: (text: string, context: string) => ({ ciphertext: `${context} ${text.length}` }) as SealedValue,
  };
  const chance = { id: () => 'w-1', secret: () => new Uint8Array(32).fill(9) };
  return { added, desk: new AdministerWebhooks(book, sealer, policy, directory, chance) };
}

const asked = (url: string, unit = 'east') => ({ name: '平台', url, unit, kinds: ['limit'] as const });

describe('where other systems may listen', () => {
  it.each([
    'https://hooks.example.com/a?b=1',
    'http://hooks.inside:8080/',
    'https://hooks.inside/',
    'http://10.0.0.8/',
  ])('at %s', async (url) => {
    const { added, desk } = aDesk();
    const { id, secret } = await desk.open(asked(url), 'administrator.peng');
    expect([id, secret]).toEqual(['w-1', `whsec_${Buffer.alloc(32, 9).toString('base64')}`]);
    expect(added).toMatchObject([{ id, url, createdBy: 'administrator.peng' }]);
    expect(JSON.stringify(added)).not.toContain(secret.slice(6));
    expect(added[0]?.secret.ciphertext).toMatch(/^webhook\/w-1\/secret /);
  });

  it.each([
    ...[
      'http://hooks.example.com/',
      'ftp://hooks.inside/',
      'https://10.0.0.9/',
      'https://[::1]/',
      'https://localhost/',
    ],
    ...['https://u:p@hooks.example.com/', 'nothing', ''],
  ])('not at %s', async (url) => {
    await expect(aDesk().desk.open(asked(url), 'x')).rejects.toMatchObject({ code: 'webhook-address-refused' });
  });

  it('for the cases of a unit that there is', async () => {
    const asking = aDesk().desk.open(asked('https://hooks.example.com/', 'nowhere'), 'x');
    await expect(asking).rejects.toMatchObject({ code: 'notice-unit-unknown' });
  });

  it('until it is closed, once', async () => {
    const { desk } = aDesk();
    await desk.close('open');
    await expect(desk.close('other')).rejects.toMatchObject({ code: 'webhook-not-found' });
  });
});
