import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { SmtpEmail } from '#delivery';
import type { Carried, Channel, OutgoingMessage } from '#notices';
import { aVerifiedClue, withNoticedBureau, type NoticedBureau } from './noticed-bureau.js';
import { li } from './shipped-bureau.js';

/** A mail server with its letters; it may go away and come back at the same port. */
class MailServer {
  readonly letters: string[] = [];
  private server: SMTPServer | undefined;
  private port = 0;

  constructor(private readonly options: SMTPServerOptions = {}) {}

  async open(): Promise<number> {
    this.server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData: (stream, _session, callback) => {
        void text(stream).then((letter) => {
          this.letters.push(letter);
          callback();
        });
      },
      ...this.options,
    });
    this.server.on('error', () => undefined);
    this.server.listen(this.port, '127.0.0.1');
    await once(this.server.server, 'listening');
    this.port = (this.server.server.address() as AddressInfo).port;
    return this.port;
  }

  async close(): Promise<void> {
    await new Promise<void>((closed) => (this.server === undefined ? closed() : this.server.close(closed)));
    this.server = undefined;
  }
}

/** E-mail to whichever server the test has now. */
class Mail implements Channel {
  readonly name = 'email';
  port = 0;

  carry(message: OutgoingMessage): Promise<Carried> {
    const settings = { url: `smtp://127.0.0.1:${String(this.port)}`, from: 'anliu@bureau.example', patience: 2_000 };
    return new SmtpEmail(settings).carry(message);
  }
}

const mail = new Mail();
let bureau: NoticedBureau;
let server: MailServer;
let caseId: string;

beforeAll(async () => {
  bureau = await withNoticedBureau('2026-03-02T09:00:00+08:00', [mail]);
  caseId = await aVerifiedClue(bureau);
});

beforeEach(async () => {
  await bureau.on('2026-03-02T09:00:00+08:00');
  await bureau.told();
});

afterEach(() => server.close());
afterAll(() => bureau.close());

async function serve(options: SMTPServerOptions = {}): Promise<void> {
  server = new MailServer(options);
  mail.port = await server.open();
}

/** Somebody urges; the fold of it closes. */
async function anUrge(words: string): Promise<void> {
  const body = { people: [li.person], zh: words, en: words, due: null, proceeding: 'filing#1' };
  await bureau.drive.run([await bureau.tell(caseId, 'urged', body)]);
  await bureau.on('2026-03-02T09:03:00+08:00');
  await bureau.drive.run();
}

const last = async (): Promise<{ state: string; attempts: number; error: string | null; carrier: string | null }> => {
  const { rows } = await bureau.pool.query<{
    state: string;
    attempts: number;
    error: string | null;
    carrier: string | null;
  }>(
    `select state, attempts, last_error as error, carrier_id as carrier from deliveries d
      where recipient = $1 and fold like 'case/%'
      order by (select max(notice_id) from delivery_notices l where l.delivery_id = d.id) desc limit 1`,
    [li.person],
  );
  const [row] = rows;
  if (row === undefined) throw new Error('no delivery');
  return row;
};

const refusal = (responseCode: number): Error =>
  Object.assign(new Error(`no ${li.person}@bureau.example`), { responseCode });

describe('notices by a mail server', () => {
  it('arrive once, and the delivery keeps the name that the server knows them by', async () => {
    await serve();
    await anUrge('一');
    await bureau.drive.run();
    expect(server.letters).toHaveLength(1);
    expect(server.letters[0]).toContain(`To: ${li.person}@bureau.example`);
    const { state, carrier } = await last();
    expect(state).toBe('sent');
    expect(server.letters[0]).toContain(`Message-ID: ${carrier ?? 'none'}`);
  });

  it('wait for a server that is down, and arrive when it is there again', async () => {
    await serve();
    await server.close();
    await anUrge('二');
    expect(await last()).toMatchObject({ state: 'failed', attempts: 1 });
    await server.open();
    expect(await bureau.drive.run()).toBe(0);
    await bureau.on('2026-03-02T09:03:30+08:00');
    expect(await bureau.drive.run()).toBe(1);
    expect(server.letters).toHaveLength(1);
    expect(await last()).toMatchObject({ state: 'sent', attempts: 2 });
  });

  it('wait for a server that is too slow', async () => {
    await serve({ onMailFrom: () => undefined });
    await anUrge('三');
    expect(await last()).toMatchObject({ state: 'failed', error: 'ETIMEDOUT' });
    expect(server.letters).toEqual([]);
    // Nobody is left to answer this one: the next test begins without it.
    await bureau.pool.query(`update deliveries set state = 'withdrawn' where state = 'failed'`);
  });

  it('are given up when the server refuses the address for good, and what is kept of it names no address', async () => {
    await serve({ onRcptTo: (_address, _session, callback) => callback(refusal(550)) });
    await anUrge('四');
    expect(await last()).toEqual({ state: 'dead', attempts: 1, error: 'EENVELOPE 550', carrier: null });
  });
});
