import type { CaseState, Fact, ProceedingState } from './case-state.js';
import { accepts } from './charting.js';
import type { Command } from './procedure.js';
import type { Registry } from './registry.js';

/** A state entered by `clock.expire`, and the act in time that takes the deemed consequence back. */
export interface InTimeAfterAll {
  readonly proceeding: ProceedingState;
  readonly expiry: Fact;
}

/** Payload of `clock.expire`. */
export interface ExpiryPayload {
  readonly clock: string;
  readonly rule: string;
  readonly subject: string;
  /** Due date (or instant) that passed. */
  readonly due: string;
}

/**
 * General rule 4: an act on the due day is in time until 24:00. Where the present state was entered by
 * `clock.expire` and the state before it accepts the command, an act whose `at` lies in time and that
 * has its paper goes on from the state before; the deemed consequence is undone.
 */
export function inTimeAfterAll(
  registry: Registry,
  state: CaseState,
  command: Command,
  procedure: string | null,
): InTimeAfterAll | null {
  if (command.payload['paper'] === undefined) return null;
  for (const proceeding of state.proceedings) {
    if (!isMeant(proceeding, command, procedure)) continue;
    const expiry = standingExpiry(proceeding);
    if (expiry?.valueBefore === undefined) continue;
    const { chart } = registry.versionOf(proceeding);
    if (isInTime(command.at, expiry) && accepts(chart, expiry.valueBefore, command.name)) return { proceeding, expiry };
  }
  return null;
}

function isMeant(proceeding: ProceedingState, command: Command, procedure: string | null): boolean {
  if (procedure !== null && proceeding.procedure !== procedure) return false;
  const { proceeding: named } = command;
  return named === null || named === 'case' || named === proceeding.id;
}

/** An hour limit ends at its instant, a day limit at 24:00. */
function isInTime(at: string, expiry: Fact): boolean {
  const { due } = expiry.payload as unknown as ExpiryPayload;
  return due.length > 10 ? at <= due : at.slice(0, 10) <= due;
}

/** The `clock.expire` by which a proceeding entered its present state, if it did. */
export function standingExpiry(proceeding: ProceedingState): Fact | undefined {
  const last = proceeding.facts.filter((fact) => fact.command === 'clock.expire' && fact.undoneBy === undefined).at(-1);
  return last?.seq === proceeding.enteredBy ? last : undefined;
}
