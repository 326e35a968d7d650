import {
  numberEntries,
  writeOut,
  type CaseWrite,
  type NumberAsk,
  type NumberedEntry,
  type NumberGiven,
  type Numbering,
} from '#cases';
import type { BulkChunk, BulkWriter, CounterStand } from './bulk-store.port.js';
import type { Stage } from './case-teller.js';
import { tellCase, type Plot } from './tell-case.js';

/** A chunk with what it holds. */
export interface ToldChunk {
  readonly chunk: BulkChunk;
  readonly cases: number;
  readonly entries: number;
  /** Cases that are not ended. */
  readonly open: number;
}

/**
 * Tells the cases of one bureau and numbers their documents.
 * Modes: holds the bureau's counters; nobody else may number for the bureau meanwhile.
 */
export class ChunkTeller {
  private readonly last = new Map<string, CounterStand>();
  private readonly prefix: string;

  constructor(
    private readonly stage: Stage,
    private readonly numbering: Numbering,
    private readonly writer: BulkWriter,
    from: { readonly counters: readonly CounterStand[]; readonly prefix: string },
  ) {
    this.prefix = from.prefix;
    for (const counter of from.counters) this.last.set(nameOf(counter), counter);
  }

  /** Every counter as it stands now. */
  get counters(): readonly CounterStand[] {
    return [...this.last.values()];
  }

  async tell(plots: readonly Plot[]): Promise<ToldChunk> {
    const told: (readonly CaseWrite[])[] = [];
    for (const plot of plots) told.push(await this.tellOne(plot));
    const last = told.map((entries) => entries.at(-1));
    return {
      chunk: this.writer.chunk(told),
      cases: told.length,
      entries: told.reduce((total, entries) => total + entries.length, 0),
      open: last.filter((entry) => entry?.position.ended === false).length,
    };
  }

  private async tellOne(plot: Plot): Promise<readonly CaseWrite[]> {
    const { book } = this.stage;
    const numbers = { allocate: (asks: readonly NumberAsk[]) => Promise.resolve(asks.map((ask) => this.take(ask))) };
    const entries = await numberEntries(numbers, this.numbering, tellCase(this.stage, plot));
    return writeOut(book, { cases: new Map() }, named(entries), []);
  }

  private take({ bureau, code, year, count }: NumberAsk): NumberGiven {
    const name = nameOf({ bureau, code, year });
    const before = this.last.get(name)?.last ?? 0;
    this.last.set(name, { bureau, code, year, last: before + count });
    return { first: before + 1, prefix: this.prefix };
  }
}

/** The case gets its number with its first entry; the later ones were told before that and know none yet. */
function named(entries: readonly NumberedEntry[]): readonly NumberedEntry[] {
  const number = entries[0]?.after.number ?? '';
  return entries.map((one) => ({ ...one, after: { ...one.after, number } }));
}

function nameOf({ bureau, code, year }: Omit<CounterStand, 'last'>): string {
  return `${bureau}/${code}/${String(year)}`;
}
