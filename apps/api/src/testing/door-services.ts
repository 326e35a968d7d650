import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { loadAccessTable, readOrganisation } from '#access';
import {
  CaseNotFound,
  isInScope,
  type CaseDocument,
  type OfferedStep,
  type GiveCommandInput,
  type Given,
} from '#cases';
import { emptyCase, type CaseState, type ClockState } from '#engine';
import { Callers, Directory } from '#organisation';
import { registry } from '#procedures';
import { ApiServices, type CaseReads, type FileDesk } from '../api-services.js';
import type { NoticeDesk } from '../notices/notice-desk.js';
import { anEmptyDesk } from './empty-desk.js';
import type { SupervisionDesk } from '../supervision/supervision-desk.js';

const text = (path: string): string => readFileSync(`config/${path}.yaml`, 'utf8');
const today = '2026-03-02';
const organisation = readOrganisation('demo.yaml', text('organisation/demo'), today);

/** The access table as it is shipped. */
export const shippedTable = loadAccessTable('config');

/** The only case that these services know; it belongs to the east brigade. */
export const knownCase = '01930000-0000-7000-8000-000000000001';

/** A clock of the known case. */
export const knownClock = {
  key: 'filing#1/report-check/1',
  proceeding: 'filing#1',
  rule: 'report-check',
  input: '{}',
} as ClockState;

const state: CaseState = {
  ...emptyCase({ id: knownCase, number: '东例市监案〔2026〕1号', bureau: 'east', unit: 'east-brigade' }),
  seq: 1,
  version: 1,
  clocks: [knownClock],
};

/**
 * What the HTTP door stands on in its own tests: one case in memory, tokens equal to the names of people,
 * and a step that answers what the test wants.
 */
export class DoorServices extends ApiServices {
  readonly registry = registry;
  readonly directory = new Directory(
    { load: () => Promise.resolve(organisation), save: () => Promise.resolve() },
    shippedTable,
  );
  readonly callers = new Callers(
    {
      personOf: (hash) => Promise.resolve(this.tokens.get(Buffer.from(hash).toString('hex')) ?? null),
      add: () => Promise.resolve(),
    },
    () => 0,
  );
  readonly parameters = {};
  readonly reads: CaseReads = new OneCase();
  readonly files = new FilesInMemory();
  readonly notices: NoticeDesk = anEmptyDesk();
  /** Supervision has no part in these tests: whatever asks it is told so. */
  readonly supervision = new Proxy({} as SupervisionDesk, {
    get: (_, part) => {
      throw new Error(`no supervision here: ${String(part)}`);
    },
  });
  readonly tokens = new Map<string, string>();
  readonly asked: GiveCommandInput[] = [];
  /** What the step does next. */
  step: (input: GiveCommandInput) => Promise<Given> = () => Promise.reject(new CaseNotFound());
  ready = true;

  today(): string {
    return today;
  }

  give(input: GiveCommandInput): Promise<Given> {
    this.asked.push(input);
    return this.step(input);
  }

  explain() {
    return [{ zh: '起算', en: 'start' }];
  }

  isReady(): Promise<boolean> {
    return Promise.resolve(this.ready);
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}

class OneCase implements CaseReads {
  list: CaseReads['list'] = () => Promise.resolve({ items: [], next: null });
  tasks: CaseReads['tasks'] = () => Promise.resolve([]);
  parties: CaseReads['parties'] = (reading, caseId) => this.read(reading, caseId).then(() => []);
  journal: CaseReads['journal'] = (reading, caseId) =>
    this.read(reading, caseId).then(() => ({ entries: [], next: null }));
  clocks: CaseReads['clocks'] = (reading, caseId) => this.read(reading, caseId).then(() => [knownClock]);
  files: CaseReads['files'] = (reading, caseId) => this.read(reading, caseId).then(() => []);
  readAsKnownOn: CaseReads['readAsKnownOn'] = (reading, caseId) =>
    this.read(reading, caseId).then((found) => found.state);

  read: CaseReads['read'] = ({ scope }, caseId) => {
    const placed = { unit: state.unit, bureau: state.bureau, handlers: [], named: [], recused: [] };
    if (caseId !== knownCase || !isInScope(placed, scope)) return Promise.reject(new CaseNotFound());
    return Promise.resolve({ summary: { caseId, version: 1 }, state } as unknown as CaseDocument);
  };

  nextSteps: CaseReads['nextSteps'] = async (reading, caseId, actor) => {
    const { summary, state } = await this.read(reading, caseId);
    const step = { command: 'filing.assign', proceeding: 'filing#1', actor } as unknown as OfferedStep;
    return { summary, state, now: '2026-03-02T09:00:00+08:00', steps: [step] };
  };
}

class FilesInMemory implements FileDesk {
  async store({ content }: { readonly content: AsyncIterable<Uint8Array> }) {
    let size = 0;
    for await (const part of content) size += part.length;
    return { sha256: '0'.repeat(64), mediaType: 'application/pdf', size };
  }

  open(): Promise<NodeJS.ReadableStream> {
    return Promise.resolve(Readable.from(['%PDF']));
  }
}
