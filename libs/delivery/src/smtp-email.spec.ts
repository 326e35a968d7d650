import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from '@jest/globals';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import type { OutgoingMessage } from '#notices';
import { SmtpEmail } from './smtp-email.js';

const open: SMTPServer[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => new Promise<void>((closed) => server.close(closed))));
});

/** A mail server that takes everything but what the options refuse. */
async function aMailServer(options: SMTPServerOptions = {}): Promise<{ port: number; letters: string[] }> {
  const letters: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, callback) => {
      void text(stream).then((letter) => {
        letters.push(letter);
        callback();
      });
    },
    ...options,
  });
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  open.push(server);
  await once(server.server, 'listening');
  return { port: (server.server.address() as AddressInfo).port, letters };
}

const refuse = (responseCode: number): Error => Object.assign(new Error('not to li@bureau.example'), { responseCode });

const channel = (port: number, patience = 5_000): SmtpEmail =>
  new SmtpEmail({ url: `smtp://127.0.0.1:${port}`, from: '案流 <anliu@bureau.example>', patience });

const outgoing: OutgoingMessage = {
  id: '0193-1',
  address: 'li@bureau.example',
  message: { subject: '【案流】东例市监案〔2026〕1号：审批立案', text: '案号：东例市监案〔2026〕1号\n' },
  secret: null,
  at: '2026-03-02T09:00:00+08:00',
};

describe('e-mail', () => {
  it('arrives at a mail server as it was written, under an id that stays the same', async () => {
    const { port, letters } = await aMailServer();
    const carried = await channel(port).carry(outgoing);
    expect(carried).toEqual({ outcome: 'accepted', carrierId: '<0193-1@anliu>' });
    const [letter = ''] = letters;
    expect(letter).toContain('Message-ID: <0193-1@anliu>');
    expect(letter).toContain('To: li@bureau.example');
    expect(letter).toContain('Auto-Submitted: auto-generated');
    const [, body = ''] = letter.split('\r\n\r\n');
    expect(Buffer.from(body, 'base64').toString()).toBe(outgoing.message.text);
  });

  it('takes no line of a subject for a header', async () => {
    const { port, letters } = await aMailServer();
    const subject = 'a\r\nBcc: everybody@elsewhere.example';
    await channel(port).carry({ ...outgoing, message: { subject, text: 'x' } });
    expect(letters[0]).not.toMatch(/^Bcc:/m);
  });

  it('is given up when the server refuses the recipient for good, and tells no address', async () => {
    const { port, letters } = await aMailServer({ onRcptTo: (_to, _session, callback) => callback(refuse(550)) });
    expect(await channel(port).carry(outgoing)).toEqual({ outcome: 'failed', reason: 'EENVELOPE 550', final: true });
    expect(letters).toEqual([]);
  });

  it('is tried again when the mailbox is busy, or the server knows nobody yet', async () => {
    const busy = await aMailServer({ onRcptTo: (_to, _session, callback) => callback(refuse(450)) });
    expect(await channel(busy.port).carry(outgoing)).toMatchObject({ reason: 'EENVELOPE 450', final: false });
    const closed = await aMailServer({ onConnect: (_session, callback) => callback(refuse(421)) });
    expect(await channel(closed.port).carry(outgoing)).toMatchObject({ outcome: 'failed', final: false });
  });

  it('is tried again when the server is down or takes too long', async () => {
    const { port } = await aMailServer({ onMailFrom: () => undefined });
    expect(await channel(port, 200).carry(outgoing)).toMatchObject({ reason: 'ETIMEDOUT', final: false });
    const gone = await aMailServer();
    const server = open.pop();
    await new Promise<void>((closed) => server?.close(closed));
    expect(await channel(gone.port).carry(outgoing)).toMatchObject({ outcome: 'failed', final: false });
  });
});
