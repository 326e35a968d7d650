import { formatDay, parseDay } from '#calendar';
import { GiveCommand, STANDARD_NUMBERING, unrestrictedAccess, type LevelDue, type Rulebook } from '#cases';
import { FireClock, RecordFiring } from '#clocks';
import { defineChart, Registry, stays, type ClockState, type CommandDefinition, type Fact } from '#engine';
import type { JsonObject } from '#kernel';
import { loadLaw } from '#law';
import {
  AesSealer,
  DatabaseClock,
  loadSealingKey,
  openDatabase,
  PostgresFirings,
  PostgresIncidents,
  PostgresStepStore,
  type Database,
} from '#persistence';
import { toyBook, toyDesk, toyTemplate, withTestDatabase, type TestDatabase } from '#testkit';

/** Days from the start to the end of a limit that nobody moved. */
const TEN = 10;

class WarnedPayload {
  days?: number;
}

const words = (text: string) => ({ zh: text, en: text });

function command(name: string, more: Partial<CommandDefinition> = {}): CommandDefinition {
  const title = words(name);
  return {
    name,
    title,
    article: '—',
    by: ['officer'],
    payload: WarnedPayload,
    scope: 'proceeding',
    requires: [],
    ...more,
  };
}

/** Stopped while the last of both is a stop. */
function stopOf(stops: readonly Fact[], runs: readonly Fact[]): Fact | undefined {
  const stop = stops.at(-1);
  return stop !== undefined && stop.seq > (runs.at(-1)?.seq ?? 0) ? stop : undefined;
}

const chart = defineChart({
  id: 'warned',
  initial: 'open',
  states: { open: { on: stays('warned.open', 'warned.move', 'warned.stop', 'warned.run', 'clock.expire') } },
});

/** Two limits from one start, a warning and a lapse, that can be moved, stopped and run anew. */
const registry = new Registry({
  procedures: [
    {
      name: 'warned',
      title: words('warned'),
      version: '1',
      chart,
      commands: [
        command('warned.open', { opens: true, opensCase: true }),
        ...['move', 'stop', 'run'].map((name) => command(`warned.${name}`, { anyTime: true })),
      ],
      clocks: [
        { rule: 'report-check', expires: false },
        { rule: 'preservation-disposal', expires: true },
      ].map((declared) => ({
        ...declared,
        wanted: (_view, self) =>
          self.facts('warned.open').map((start) => ({
            start,
            length: self.last<WarnedPayload>('warned.move')?.payload.days ?? TEN,
            stoppedBy: stopOf(self.facts<JsonObject>('warned.stop'), self.facts<JsonObject>('warned.run')),
          })),
      })),
      tasks: [],
      forms: [],
      states: { 'main.open': words('open') },
    },
  ],
  generalRules: [
    {
      name: 'expiry',
      title: words('expiry'),
      commands: [
        command('clock.expire', {
          by: ['S'],
          scope: 'named',
          anyTime: true,
          requires: [
            {
              id: 'clock-is-over',
              sentence: words('over'),
              article: '—',
              remedy: words('wait'),
              reads: 'input',
              met: ({ view, command: { payload, at } }) => {
                const told = payload as { readonly clock: string; readonly due: string };
                const clock = view.state.clocks.find(({ key }) => key === told.clock);
                return clock?.status === 'running' && clock.due === told.due && at.slice(0, 10) > told.due;
              },
            },
          ],
        }),
      ],
    },
  ],
  signals: [],
  gates: [],
  exclusions: () => [],
});

export const warnedBook: Rulebook = {
  registry,
  law: {
    ...toyBook.law,
    levels: loadLaw('config').levels,
    dueDates: {
      ...toyBook.law.dueDates,
      due: (question) => ({
        ...toyBook.law.dueDates.due(question),
        due: formatDay((parseDay(question.start) ?? 0) + (question.length ?? TEN)),
      }),
    },
  },
  profile: () => ({
    title: '',
    domain: null,
    handlers: ['li'],
    named: [],
    recused: [],
    parties: [],
    files: [],
    externalNumber: null,
  }),
};

/** A clock as its row tells. */
export interface ClockRow {
  readonly key: string;
  readonly state: ClockState;
  readonly since: string;
}

/** Cases whose clocks warn and lapse, over a database of their own. Modes: open until `close`. */
export class WarnedToys {
  readonly clock: DatabaseClock;
  readonly firings: PostgresFirings;
  readonly fire: FireClock;
  private readonly commands: GiveCommand;

  private constructor(
    readonly urls: TestDatabase,
    readonly database: Database,
  ) {
    const store = new PostgresStepStore(database.pool);
    const sealer = new AesSealer(loadSealingKey({ text: '00'.repeat(32) }));
    this.commands = new GiveCommand(warnedBook, store, toyDesk, sealer, unrestrictedAccess, STANDARD_NUMBERING);
    this.clock = new DatabaseClock(database.pool);
    this.firings = new PostgresFirings(database.pool);
    const notices = new RecordFiring(warnedBook, store);
    this.fire = new FireClock(this.commands, notices, this.firings, new PostgresIncidents(database.pool));
  }

  static async open(): Promise<WarnedToys> {
    const urls = await withTestDatabase(toyTemplate);
    return new WarnedToys(urls, await openDatabase(urls.applicationUrl, { connections: 6 }));
  }

  async give(caseId: string | null, name: string, payload: object = {}): Promise<string> {
    const actor = { person: 'li', name: '李一', unit: 'east', role: 'investigator' };
    const { answer } = await this.commands.give({ caseId, command: name, payload, actor, scope: { all: true } });
    if (answer.outcome !== 'moved') throw new Error(`${name}: ${JSON.stringify(answer)}`);
    return answer.caseId;
  }

  async clocks(caseId: string): Promise<readonly ClockRow[]> {
    return this.rows<ClockRow>(
      `select key, state, legal_text(levels_since) as since from clocks where case_id = $1 order by key`,
      caseId,
    );
  }

  /** What a clock ought to have fired by a moment. */
  expected({ state, since }: ClockRow, by: string): readonly LevelDue[] {
    return [...warnedBook.law.levels.expected(state, since)].filter(({ at }) => at <= by);
  }

  async rows<Row extends object>(text: string, ...values: readonly unknown[]): Promise<readonly Row[]> {
    return (await this.database.pool.query<Row>(text, [...values])).rows;
  }

  async close(): Promise<void> {
    await this.database.close();
    await this.urls.drop();
  }
}
