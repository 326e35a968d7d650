import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import type { OutgoingMessage } from '#notices';
import { AddressRefused, isPublicAddress, publicLookup } from './public-addresses.js';
import { SignedWebhook, type WebhookSettings } from './signed-webhook.js';

const secret = `whsec_${Buffer.alloc(32, 5).toString('base64')}`;
const open: Server[] = [];

interface Received {
  readonly headers: Record<string, string>;
  readonly body: string;
}

type Answering = (response: ServerResponse, request: IncomingMessage) => void;

afterEach(async () => {
  for (const server of open.splice(0)) {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  }
});

/** A receiver on this machine, which is inside and so must be named. */
async function aReceiver(answer: Answering = (response) => response.writeHead(204).end()) {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      received.push({ headers: request.headers as Record<string, string>, body });
      answer(response, request);
    });
  }).listen(0, '127.0.0.1');
  open.push(server);
  await once(server, 'listening');
  return { received, port: (server.address() as AddressInfo).port };
}

const settings = (more: Partial<WebhookSettings> = {}): WebhookSettings => ({
  privateHosts: ['localhost'],
  now: () => Date.now(),
  patience: 2_000,
  ...more,
});

const to = (address: string): OutgoingMessage => ({
  id: 'msg-1',
  address,
  message: { subject: '', text: '{"kind":"limit","caseNumber":"东例市监案〔2026〕1号"}' },
  secret,
  at: '2026-03-02T09:00:00+08:00',
});

describe('a webhook', () => {
  it('is signed so that an independent reader of Standard Webhooks accepts it, and nothing that was changed', async () => {
    const { received, port } = await aReceiver();
    const channel = new SignedWebhook(settings());
    expect(await channel.carry(to(`http://localhost:${port}/hook`))).toEqual({ outcome: 'accepted', carrierId: null });
    const [{ headers, body } = { headers: {}, body: '' }] = received;
    const reader = new Webhook(secret);
    expect(reader.verify(body, headers)).toMatchObject({ kind: 'limit' });
    expect(() => reader.verify(`${body} `, headers)).toThrow();
    expect(() => new Webhook(`whsec_${Buffer.alloc(32, 6).toString('base64')}`).verify(body, headers)).toThrow();
    const old = { ...headers, 'webhook-timestamp': String(Number(headers['webhook-timestamp']) - 1) };
    expect(() => reader.verify(body, old)).toThrow();
  });

  it.each([
    ['is tried again after an error of the receiver', 503, false],
    ['is tried again after a refusal, which somebody may put right', 401, false],
    ['is given up when the receiver listens no more', 410, true],
  ])('%s', async (_title, status, final) => {
    const { port } = await aReceiver((response) => response.writeHead(status).end('secret words'));
    const carried = await new SignedWebhook(settings()).carry(to(`http://localhost:${port}/`));
    expect(carried).toEqual({ outcome: 'failed', reason: `status ${status}`, final });
  });

  it('follows no redirect', async () => {
    const inner = await aReceiver();
    const outer = await aReceiver((response) =>
      response.writeHead(307, { location: `http://127.0.0.1:${inner.port}/` }).end(),
    );
    const carried = await new SignedWebhook(settings()).carry(to(`http://localhost:${outer.port}/`));
    expect(carried).toMatchObject({ reason: 'status 307', final: false });
    expect(inner.received).toEqual([]);
  });

  it('gives up waiting for a receiver that does not answer', async () => {
    const { port } = await aReceiver(() => undefined);
    const carried = await new SignedWebhook(settings({ patience: 100 })).carry(to(`http://localhost:${port}/`));
    expect(carried).toMatchObject({ outcome: 'failed', final: false });
  });

  it('goes to the public network by TLS alone', async () => {
    const { received, port } = await aReceiver();
    const carried = await new SignedWebhook(settings({ privateHosts: [] })).carry(to(`http://localhost:${port}/`));
    expect(carried).toEqual({ outcome: 'failed', reason: 'no TLS', final: true });
    expect(received).toEqual([]);
  });
});

describe('where a webhook may lead', () => {
  const refused = { outcome: 'failed', reason: 'ADDRESS-REFUSED', final: true };

  it.each(['127.0.0.1', '[::1]', '[::ffff:10.0.0.1]', '169.254.169.254', '0x7f.1', '2130706433'])(
    'not to %s',
    async (host) => {
      expect(await new SignedWebhook(settings()).carry(to(`https://${host}/`))).toEqual(refused);
    },
  );

  it('not to a name that leads inside, or of whose addresses one does', async () => {
    for (const addresses of [['10.0.0.8'], ['203.0.114.7', '127.0.0.1'], []]) {
      const found = addresses.map((address) => ({ address, family: 4 }));
      const channel = new SignedWebhook(settings({ resolve: () => Promise.resolve(found) }));
      expect(await channel.carry(to('https://hooks.example.com/'))).toEqual(refused);
    }
  });

  it('is asked once for each connection, which then goes to what was checked: a name that changes its mind leads nowhere', async () => {
    const answers = [[{ address: '1.1.1.1', family: 4 }], [{ address: '127.0.0.1', family: 4 }]];
    let asked = 0;
    const lookup = publicLookup(() => Promise.resolve(answers[asked++] ?? []));
    const look = (all: boolean) =>
      new Promise<unknown>((found, failed) => {
        lookup('hooks.example.com', { all }, (error, ...address) => (error === null ? found(address) : failed(error)));
      });
    expect(await look(true)).toEqual([[{ address: '1.1.1.1', family: 4 }]]);
    expect(asked).toBe(1);
    await expect(look(false)).rejects.toThrow(AddressRefused);
  });

  it.each([
    ...['10.1.2.3', '172.16.0.1', '192.168.1.1', '127.8.8.8', '169.254.0.1', '100.64.0.1', '0.0.0.0', '224.0.0.1'],
    ...['::1', '::', 'fe80::1', 'fc00::1', '::ffff:192.168.0.1', '64:ff9b::a00:1', '2002:a00:1::', 'no address'],
  ])('%s is not public', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each(['1.1.1.1', '203.0.114.7', '2400:3200::1', '::ffff:1.1.1.1'])('%s is public', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });
});
