import { formatDay, parseDay } from '#calendar';
import { decide } from '../decide.js';
import { emptyCase, type CaseState, type ClockState } from '../case-state.js';
import type { Decision, Moved } from '../decision.js';
import type { Entry } from '../entry.js';
import type { Known } from '../known.js';
import type { Command } from '../procedure.js';
import type { Registry } from '../registry.js';
import { toyRegistry } from './toy-registry.js';

/** Lengths of the toy's periods in days. */
const LENGTHS: Readonly<Record<string, number>> = { 'loan-period': 14, 'reading-test': 5 };

function dayOf(date: string): number {
  const day = parseDay(date);
  if (day === null) throw new Error(`no such day: ${date}`);
  return day;
}

function plusDays(date: string, days: number): string {
  return formatDay(dayOf(date) + days);
}

/** Plain day counting: closed exclusions prolong, open ones leave the date open. */
export const toyKnown: Omit<Known, 'now'> = {
  dueDates: {
    due({ rule, start, extensions, exclusions }) {
      const days = (LENGTHS[rule] ?? 0) + extensions.reduce((sum, one) => sum + one.length, 0);
      const closed = exclusions.reduce((sum, { from, to }) => sum + (to === null ? 0 : daysBetween(from, to)), 0);
      const open = exclusions.some(({ to }) => to === null);
      const date = plusDays(start, days + closed);
      return {
        due: open ? null : date,
        earliest: open ? date : null,
        rolledFrom: null,
        status: open ? 'open' : 'determined',
        provisional: false,
        excludedDays: closed,
        article: 'TOY 2',
        version: `${rule}@base`,
      };
    },
    accrued: () => ({ fen: '0', days: 0 }),
    isRestDay: () => false,
  },
  parameters: {},
  versions: { rules: 'toy', calendar: 'toy', parameters: 'toy' },
  people: {},
};

function daysBetween(from: string, to: string): number {
  return dayOf(to) - dayOf(from);
}

export const librarian = { person: 'librarian.li', name: '李管理', unit: 'library', role: 'librarian' };
export const reader = { person: 'reader.du', name: '杜读者', unit: 'library', role: 'reader' };

/** Gives commands to one toy case. Modes: keeps the state and the entries of every command that moved it. */
export class ToyCase {
  state: CaseState = emptyCase({ id: 'toy', number: '1', bureau: 'library', unit: 'library' });
  readonly entries: Entry[] = [];

  constructor(private readonly registry: Registry = toyRegistry) {}

  command(name: string, more: Partial<Command> = {}): Command {
    return { name, proceeding: null, actor: librarian, at: '2026-03-02T09:00:00+08:00', payload: {}, ...more };
  }

  ask(name: string, more: Partial<Command> = {}, now?: string): Decision {
    const command = this.command(name, more);
    return decide(this.registry, this.state, command, { ...toyKnown, now: now ?? command.at });
  }

  /** Throws with the unmet requirements when the command is refused. */
  gives(name: string, more: Partial<Command> = {}, now?: string): this {
    const decision = this.ask(name, more, now);
    if (decision.outcome === 'refused') throw new Error(decision.unmet.map((one) => one.id).join(', '));
    if (decision.outcome === 'moved') this.keep(decision);
    return this;
  }

  refusalOf(name: string, more: Partial<Command> = {}, now?: string): readonly string[] {
    const decision = this.ask(name, more, now);
    return decision.outcome === 'refused' ? decision.unmet.map((one) => one.id) : [];
  }

  clocks(rule: string): readonly ClockState[] {
    return this.state.clocks.filter((clock) => clock.rule === rule);
  }

  /** The newest clock of a rule; throws when there is none. */
  clock(rule: string): ClockState {
    const found = this.clocks(rule).at(-1);
    if (found === undefined) throw new Error(`no clock of ${rule}`);
    return found;
  }

  valueOf(proceeding: string): unknown {
    return this.state.proceedings.find((one) => one.id === proceeding)?.value;
  }

  /** Lets the newest clock of a rule pass, on the day after its due date. */
  expire(rule: string): this {
    const { key, subject, due, proceeding } = this.clock(rule);
    const at = `${plusDays(due ?? '', 1)}T00:00:00+08:00`;
    return this.gives('clock.expire', { at, proceeding, payload: { clock: key, rule, subject, due } });
  }

  private keep(decision: Moved): void {
    this.entries.push(decision.entry);
    this.state = decision.state;
  }
}

/** A toy case with a book asked for and lent on 2 March 2026. */
export function aLentBook(registry?: Registry): ToyCase {
  return new ToyCase(registry).gives('loan.ask', { payload: { book: '三国演义' } }).gives('loan.lend');
}
