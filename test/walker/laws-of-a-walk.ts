import { isDeepStrictEqual } from 'node:util';
import { GRANTABLE } from '#access';
import type { CaseHistory } from '#cases';
import {
  deriveTasks,
  merge,
  regionsOf,
  type CaseState,
  type ClockState,
  type Fact,
  type ProceedingState,
} from '#engine';
import { readRecord, type JournalRecord } from '#journal';
import type { Walk, WalkedProduct } from '#verification';
import { secondOpinion } from '../laws/second-opinion.js';
import { lawBroken, type SentenceId } from './law-broken.js';
import type { WalkedCase } from './walked-case.js';
import { walkedWorld, type WalkingDesk } from './walking-desk.js';

/** Every case that a walk comes by is among those explored. */
export function keyWasExplored(walked: WalkedProduct, walk: Walk): void {
  const key = walk.key();
  if (!walked.keys.has(key)) throw lawBroken('key-was-explored', walked.product.name, key);
}

/** What holds of every case once its walk is over. @throws LawBroken at the first that does not */
export async function holdLaws(desk: WalkingDesk, walk: Walk, walkedCase: WalkedCase): Promise<void> {
  const { caseId } = walkedCase;
  if (caseId === null) return;
  for (const one of walkedCase.cases) expectNone('replay-agrees', await desk.differences(one));
  const history = await desk.history(caseId);
  if (history === null) throw lawBroken('nothing-acknowledged-is-lost', caseId, 'the case');
  const records = history.lines.map(({ text }) => readRecord(text));
  expectNone('nothing-acknowledged-is-lost', lostOf(walkedCase, records));
  const { state } = history;
  if (!walkedCase.hasReachedElsewhere)
    expectNone('kept-as-walked', keptOtherwise(walk.standing.state, walkedCase.asWalked(state)));
  expectNone('calculators-agree', disagreementsOf(records));
  expectNone('no-open-child-of-a-closed-case', openChildrenOf(state));
  expectNone('no-orphan-task', orphansOf(history, records.at(-1)));
  if (!walk.isAtItsEnd() && walk.firstCarriedOut(0, walkedCase.mayGive) === undefined)
    throw lawBroken('no-walk-is-stuck', caseId, walk.key());
}

function expectNone(id: SentenceId, found: readonly unknown[]): void {
  if (found.length > 0) throw lawBroken(id, `${String(found.length)} found`, found.slice(0, 3));
}

/** Parts of the case that the walk has and the tables have not, or the other way round; whose number it is does not matter. */
function keptOtherwise(walked: CaseState, kept: CaseState): readonly unknown[] {
  const [left, right] = [partsOf(walked), partsOf(kept)];
  return [...new Set([...left.keys(), ...right.keys()])]
    .map((key) => ({ key, walked: left.get(key), kept: right.get(key) }))
    .filter((one) => !isDeepStrictEqual(one.walked, one.kept));
}

function partsOf({ version, seq, proceedings, facts, clocks, tasks }: CaseState): ReadonlyMap<string, unknown> {
  const all = [
    ['version', version],
    ['seq', seq],
    ...proceedings.map((one) => [one.id, { ...one, facts: one.facts.map(withoutMoment) }]),
    ...facts.map((fact) => [`fact ${String(fact.seq)} ${fact.command}`, withoutMoment(fact)]),
    ...clocks.map((clock) => [clock.key, clock]),
    ...tasks.map((task) => [task.key, task]),
  ] as const;
  return new Map(JSON.parse(JSON.stringify(all)) as [string, unknown][]);
}

/**
 * The database's clock goes on while a walk stands still, so the moment of recording is its own; and the access table
 * puts the post right in which somebody acts.
 */
function withoutMoment({ actor, ...fact }: Fact): object {
  return { ...fact, actor: actor.person, recordedAt: null };
}

/** Entries and acknowledged commands, one by one: neither has anything that the other has not. */
function lostOf({ acknowledged, caseId }: WalkedCase, records: readonly JournalRecord[]): readonly unknown[] {
  const told = acknowledged.flatMap(({ answer }) => [
    answer,
    ...answer.otherCases.filter((other) => other.caseId === caseId),
  ]);
  const [written, answered] = [records.map(lineOf), told.map(lineOf)];
  const most = Math.max(written.length, answered.length);
  return Array.from({ length: most }, (_, index) => ({ written: written[index], answered: answered[index] })).filter(
    (one) => one.written !== one.answered,
  );
}

function lineOf({ seq, version, command }: Pick<JournalRecord, 'seq' | 'version' | 'command'>): string {
  return `${String(seq)} ${String(version)} ${command}`;
}

function disagreementsOf(records: readonly JournalRecord[]): readonly unknown[] {
  let kept: readonly ClockState[] = [];
  return records.flatMap(({ seq, recordedAt, clocks }) => {
    const before = new Map(kept.map((clock) => [clock.key, clock]));
    kept = merge(kept, clocks);
    return clocks.flatMap((clock) => {
      const found = secondOpinion(before.get(clock.key), clock, recordedAt.slice(0, 10));
      return found === undefined ? [] : [{ seq, ...found }];
    });
  });
}

/** What may run on after closure: publicity and remedies, and a matter that the police have filed. */
const RUNS_ON: ReadonlySet<string> = new Set(['publicity', 'reconsideration', 'litigation']);

function openChildrenOf({ proceedings }: CaseState): readonly string[] {
  const isOver = proceedings.some(
    ({ procedure, value }) =>
      (procedure === 'execution' && ['closed', 'archived'].includes(regionsOf(value)['main'] ?? '')) ||
      (procedure === 'filing' && regionsOf(value)['main'] === 'archived'),
  );
  if (!isOver) return [];
  return proceedings
    .filter((one) => !RUNS_ON.has(one.procedure) && !isAtRest(one))
    .map(({ id, value }) => `${id} ${JSON.stringify(value)}`);
}

/** Ended; or filed by the police, who go on alone; or a decision that was revoked and need not be made anew. */
function isAtRest({ procedure, value, facts }: ProceedingState): boolean {
  const { chart } = walkedWorld.registry.procedure(procedure);
  const { main } = regionsOf(value);
  if (procedure === 'police-transfer' && main === 'policeFiled') return true;
  if (procedure === 'penalty' && main === 'revoked') return !isRedoDue(facts);
  return chart.resolveState({ value, context: {} }).hasTag('ended');
}

function isRedoDue(facts: readonly Fact[]): boolean {
  const last = facts.findLast(({ command }) => command === 'decision.revoke' || command === 'remedy.apply');
  return last?.payload['redo'] === true;
}

const OWNERS: ReadonlySet<string> = new Set(GRANTABLE);

function orphansOf({ state }: CaseHistory, last: JournalRecord | undefined): readonly unknown[] {
  if (last === undefined) return [];
  const ids = new Set(['case', ...state.proceedings.map(({ id }) => id)]);
  const open = state.tasks.filter(({ status }) => status === 'open');
  const known = { ...walkedWorld.law, now: last.recordedAt, people: {} };
  return [
    ...open.filter(({ owner, proceeding }) => !OWNERS.has(owner) || !ids.has(proceeding)),
    ...deriveTasks(walkedWorld.registry, state, known, last.seq + 1),
  ];
}
