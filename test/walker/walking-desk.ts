import { readFileSync } from 'node:fs';
import { loadAccessTable, readOrganisation } from '#access';
import { parseInstant } from '#calendar';
import {
  GiveCommand,
  loadNumbering,
  profileOf,
  RecomputeClocks,
  ReplayCases,
  type CaseHistory,
  type GiveCommandInput,
  type Given,
  type Rulebook,
} from '#cases';
import { CaseView } from '#engine';
import { ExpireDueClocks, type DueClock, type DueClocks, type Expiry } from '#clocks';
import { loadLaw } from '#law';
import { Directory, TableAccess } from '#organisation';
import {
  AesSealer,
  DatabaseClock,
  loadSealingKey,
  migrate,
  openDatabase,
  PostgresCaseHistories,
  PostgresDueClocks,
  PostgresOrganisationStore,
  PostgresStepStore,
} from '#persistence';
import { registry, validatePayload } from '#procedures';
import { withTestDatabase } from '#testkit';
import type { Played, World } from '#verification';
import { demoPeople, demoUnit, stampOf } from '../laws/demo-people.js';

const law = loadLaw('config');
const { parameters } = law;

/** What cases are decided by in memory; the database decides by the same. */
export const walkedWorld: World = { registry, law, people: demoPeople, unit: demoUnit };
const book: Rulebook = { registry, law, profile: profileOf };

/** How the other case came to be filed. */
function companionOf(today: string): readonly (readonly [command: string, person: string, payload: object])[] {
  return [
    [
      'clue.register',
      'investigator.li',
      {
        ...{ source: 'inspection', receivedAt: today, summary: '涉嫌虚假宣传', domain: 'advertising' },
        parties: [{ kind: 'organisation', name: '虚构商贸有限公司', identifier: '91000000000000001X' }],
      },
    ],
    ['filing.assign', 'unit-head.chen', { officers: ['investigator.li', 'investigator.zhao'] }],
    [
      'filing.propose',
      'investigator.li',
      {
        ...{ violation: '虚假宣传', domain: 'advertising', basis: '广告法 28' },
        elements: { primaFacieEvidence: true, penaltyDue: true, ownJurisdiction: true, withinLimitation: true },
      },
    ],
    ['filing.approve', 'leader.wang', {}],
  ];
}

/** Limits found in one go. */
const PAGE = 1_000;

/** The shipped step over a database of one's own, where many cases are walked one after another. */
export interface WalkingDesk {
  give(input: GiveCommandInput): Promise<Given>;
  /** Whether the access table lets this person give this command to the case as it stood. */
  mayGive(one: Played): boolean;
  /** A filed case of the same party, for commands that name another case. */
  openCompanion(today: string): Promise<string>;
  /** Moves the clock of the database: each walk begins again on the same Monday. */
  moveTo(instant: string): Promise<void>;
  /** Lets the limits of one case that have passed expire, as the worker does; those of earlier walks are left alone. */
  expire(caseId: string): Promise<readonly Expiry[]>;
  /** The case as its tables keep it, with its journal. */
  history(caseId: string): Promise<CaseHistory | null>;
  /** What replaying its journal, and counting its clocks anew, finds that is kept otherwise. */
  differences(caseId: string): Promise<readonly unknown[]>;
  close(): Promise<void>;
}

export async function withWalkingDesk(): Promise<WalkingDesk> {
  const urls = await withTestDatabase();
  await migrate(urls.ownerUrl, { kind: 'test' });
  const database = await openDatabase(urls.applicationUrl);
  const { pool } = database;
  const organisation = new PostgresOrganisationStore(database);
  const file = 'config/organisation/demo.yaml';
  await organisation.save(readOrganisation('demo', readFileSync(file, 'utf8'), '2026-01-05'));
  const directory = new Directory(organisation, loadAccessTable('config'));
  await directory.refresh();
  const steps = new PostgresStepStore(pool);
  const histories = new PostgresCaseHistories(pool);
  const sealer = new AesSealer(loadSealingKey({ text: '00'.repeat(32) }));
  const access = new TableAccess(directory);
  const numbering = loadNumbering('config/numbering.yaml');
  const commands = new GiveCommand(book, steps, { check: validatePayload }, sealer, access, numbering);
  const clock = new DatabaseClock(pool);
  const due = new PostgresDueClocks(pool);
  return {
    give: (input) => commands.give(input),
    mayGive: ({ command, prior, entered }) => {
      const definition = registry.commands.get(command.name)?.definition;
      if (definition === undefined) return false;
      const { actor } = command;
      const person = demoPeople[actor.person] ?? null;
      const question = {
        definition,
        actor,
        person,
        state: prior,
        profile: profileOf(new CaseView(prior, parameters)),
        now: entered,
      };
      return access.judge(question).verdict === 'granted';
    },
    openCompanion: async (today) => {
      let caseId: string | null = null;
      for (const [command, person, payload] of companionOf(today)) {
        const actor = stampOf(person);
        const { answer } = await commands.give({ caseId, command, payload, actor, scope: { all: true } });
        if (answer.outcome !== 'moved') throw new Error(`no companion: ${JSON.stringify(answer)}`);
        ({ caseId } = answer);
      }
      return caseId ?? '';
    },
    moveTo: (instant) => clock.moveTo(parseInstant(instant) ?? 0),
    expire: (caseId) => new ExpireDueClocks(onlyOf(caseId, due), commands).run(),
    history: (caseId) => histories.history(caseId),
    differences: async (caseId) => {
      const cases = [caseId];
      const { differences } = await new ReplayCases(book, histories).run({ cases });
      const moved: unknown[] = [];
      const recompute = new RecomputeClocks(book, histories, steps);
      await recompute.run({ reason: '复核', dryRun: true, cases, moved: (one) => moved.push(one) });
      return [...differences, ...moved];
    },
    close: async () => {
      await database.close();
      await urls.drop();
    },
  };
}

/** Of all limits that have passed, those of one case. */
function onlyOf(caseId: string, clocks: DueClocks): DueClocks {
  return {
    passed: async (until, after) => {
      for (let last = after; ;) {
        const found: readonly DueClock[] = await clocks.passed(until, last, PAGE);
        const own = found.filter((one) => one.caseId === caseId);
        last = found.at(-1) ?? null;
        if (own.length > 0 || found.length < PAGE) return own;
      }
    },
  };
}
