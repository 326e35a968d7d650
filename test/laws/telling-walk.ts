import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { loadAccessTable, readOrganisation } from '#access';
import { formatInstant, parseInstant } from '#calendar';
import type { CaseDocument } from '#cases';
import { emptyCase, type CaseState, type Fact } from '#engine';
import {
  DeliverNotice,
  DriveNotices,
  loadNotices,
  MakeNotices,
  type Carried,
  type Channel,
  type DeliveryBook,
  type LawWords,
  type NoticeBook,
  type OutboxRow,
  type OutgoingMessage,
} from '#notices';
import { Directory } from '#organisation';
import { stampOf } from './demo-people.js';

/** What may happen to those who tell. */
export type TellingAct =
  /** A row is handed over, maybe again; `grave`: power over things ends. */
  | { readonly act: 'tell'; readonly row: number; readonly grave: boolean }
  | { readonly act: 'wait'; readonly minutes: number }
  | { readonly act: 'send' }
  /** From now on the mail server does this. */
  | { readonly act: 'mood'; readonly mood: 'takes' | 'is-down' | 'refuses' | 'dies-after-taking' }
  | { readonly act: 'recuse'; readonly person: string };

export const TOLD = ['investigator.li', 'investigator.zhao', 'unit-head.chen'] as const;

export const tellingActs: fc.Arbitrary<readonly TellingAct[]> = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.record({ act: fc.constant('tell' as const), row: fc.nat(8), grave: fc.boolean() }) },
    {
      weight: 4,
      arbitrary: fc.record({ act: fc.constant('wait' as const), minutes: fc.constantFrom(1, 4, 30, 300, 900) }),
    },
    { weight: 4, arbitrary: fc.constant({ act: 'send' as const }) },
    {
      weight: 2,
      arbitrary: fc.record({
        act: fc.constant('mood' as const),
        mood: fc.constantFrom('takes', 'is-down', 'refuses', 'dies-after-taking'),
      }),
    },
    { weight: 1, arbitrary: fc.record({ act: fc.constant('recuse' as const), person: fc.constantFrom(...TOLD) }) },
  ),
  { minLength: 1, maxLength: 40 },
);

/** A message that the mail server took. */
export interface Taken {
  readonly id: string;
  readonly person: string;
  readonly at: string;
  readonly text: string;
}

const table = loadAccessTable('config');
const organisation = readOrganisation('demo.yaml', readFileSync('config/organisation/demo.yaml', 'utf8'), '2026-03-02');
const { policy, writer } = loadNotices('config', null);

/** The clock of the case whose passing ends power over things, and the one whose passing does not. */
const CLOCKS = ['preservation-disposal', 'report-check'] as const;

const law: LawWords = {
  limit: (rule) => ({ name: { zh: rule, en: rule }, endsPower: rule === CLOCKS[0] }),
  command: () => null,
};

/** Thrown where a process dies. */
class Death extends Error {}

/** One case, those who are told of it, and a mail server with moods; driven act by act. */
export class TellingWalk {
  readonly taken: Taken[] = [];
  readonly recusedAt = new Map<string, string>();
  /** Rows made for each person while they could be told, by their number. */
  readonly owed = new Map<string, Set<number>>();
  /** Messages during which a process died after the server had taken them. */
  readonly deaths: string[] = [];
  /** Whether a message was refused for good, or so often that it was given up. */
  refusals = 0;
  private mood: Extract<TellingAct, { act: 'mood' }>['mood'] = 'takes';
  private present = parseInstant('2026-03-02T09:00:00+08:00') ?? 0;
  private readonly made: Promise<{ make: MakeNotices; drive: DriveNotices }>;
  private readonly grave = new Map<number, boolean>();

  constructor(
    private readonly books: { readonly notices: NoticeBook; readonly deliveries: DeliveryBook },
    private readonly caseId = '01930000-0000-7000-8000-000000000001',
  ) {
    this.made = this.open();
  }

  get now(): string {
    return formatInstant(this.present);
  }

  async take(act: TellingAct): Promise<void> {
    if (act.act === 'wait') this.present += act.minutes * 60_000;
    else if (act.act === 'mood') this.mood = act.mood;
    else if (act.act === 'recuse') this.recuse(act.person);
    else if (act.act === 'send') await this.send();
    else await this.tell(act);
  }

  /** The server takes everything again, and time goes by until nothing is left to send. */
  async settle(): Promise<void> {
    this.mood = 'takes';
    for (let look = 0; look < 60; look += 1) {
      await this.send();
      this.present += 4 * 3_600_000;
    }
  }

  private recuse(person: string): void {
    if (!this.recusedAt.has(person)) this.recusedAt.set(person, this.now);
  }

  private async tell({ row, grave: asked }: { readonly row: number; readonly grave: boolean }): Promise<void> {
    const grave = this.grave.get(row) ?? asked;
    this.grave.set(row, grave);
    const { make } = await this.made;
    await make.handle(this.rowOf(row, grave));
    for (const person of TOLD) {
      if (!this.recusedAt.has(person)) this.owed.set(person, (this.owed.get(person) ?? new Set()).add(row));
    }
  }

  private rowOf(row: number, grave: boolean): OutboxRow {
    const rule = CLOCKS[grave ? 0 : 1];
    const body = { clock: rule, rule, level: 'due', addressed: ['handlers', 'unit-head'] };
    return { caseId: this.caseId, seq: 100 + row, ordinal: 2, topic: 'clock-fired', body };
  }

  /** A process that died is followed by another one. */
  private async send(): Promise<void> {
    const { drive } = await this.made;
    try {
      await drive.run();
    } catch (error) {
      if (!(error instanceof Death)) throw error;
    }
  }

  private async open(): Promise<{ make: MakeNotices; drive: DriveNotices }> {
    const directory = new Directory(
      { load: () => Promise.resolve(organisation), save: () => Promise.resolve() },
      table,
    );
    await directory.refresh();
    const clock = { now: () => Promise.resolve(this.now) };
    const cases = {
      read: () => Promise.resolve({ state: this.state(), summary: { parties: [] } } as unknown as CaseDocument),
    };
    const sources = { cases, directory, law, clock };
    const mail: Channel = { name: 'email', carry: (message) => this.carry(message) };
    const sealer = { open: () => '' };
    // What dies takes the end of its work with it.
    const deliveries: DeliveryBook = Object.assign(Object.create(this.books.deliveries) as DeliveryBook, {
      end: (...ending: Parameters<DeliveryBook['end']>) => this.end(...ending),
    });
    const make = new MakeNotices(sources, this.books.notices, policy);
    const outlets = { channels: [mail], writer, sealer };
    const deliver = new DeliverNotice(sources, { deliveries, notices: this.books.notices }, outlets, policy);
    return { make, drive: new DriveNotices(make, deliver, deliveries, clock) };
  }

  private carry({ id, address, message }: OutgoingMessage): Promise<Carried> {
    if (this.mood === 'is-down' || this.mood === 'refuses') {
      this.refusals += 1;
      return Promise.resolve({ outcome: 'failed', reason: this.mood, final: this.mood === 'refuses' });
    }
    const person = address.replace('@bureau.example', '');
    this.taken.push({ id, person, at: this.now, text: message.text });
    return Promise.resolve({ outcome: 'accepted', carrierId: null });
  }

  private end(...[id, attempt, end, now]: Parameters<DeliveryBook['end']>): Promise<void> {
    if (this.mood === 'dies-after-taking' && end.state === 'sent') {
      this.deaths.push(id);
      throw new Death();
    }
    return this.books.deliveries.end(id, attempt, end, now);
  }

  /** Li and Zhao handle it; whoever is recused is so by a fact. */
  private state(): CaseState {
    const fact = (seq: number, command: string, payload: object): Fact =>
      ({
        seq,
        command,
        proceeding: 'case',
        at: this.now,
        recordedAt: this.now,
        actor: stampOf('unit-head.chen'),
        payload,
      }) as Fact;
    const recused = [...this.recusedAt.keys()].map((person, index) =>
      fact(2 + index, 'recusal.decide', { person, recused: true }),
    );
    const clocks = CLOCKS.map((rule) => ({
      key: rule,
      rule,
      proceeding: 'filing#1',
      status: 'running',
      due: '2026-03-02',
    }));
    return {
      ...emptyCase({ id: this.caseId, number: '东例市监案〔2026〕1号', bureau: 'east', unit: 'east-brigade' }),
      ...{ seq: 99, facts: [fact(1, 'filing.assign', { officers: TOLD.slice(0, 2) }), ...recused] },
      clocks: clocks as unknown as CaseState['clocks'],
    };
  }
}
