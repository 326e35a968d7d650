import { isDeepStrictEqual } from 'node:util';
import {
  CaseNotFound,
  caseStates,
  CommandForbidden,
  type CommandAnswer,
  type GiveCommandInput,
  type MovedAnswer,
} from '#cases';
import { expiryOf } from '#clocks';
import type { CaseState, ClockState, Decision, TaskState } from '#engine';
import { LEDGER_NUMBER, OTHER_CASE, WALKED_CASE, type Attempt, type Played } from '#verification';
import { lawBroken } from './law-broken.js';
import type { WalkingDesk } from './walking-desk.js';

/** A command that was acknowledged, with what was answered. */
export interface Acknowledged {
  readonly input: GiveCommandInput;
  readonly answer: MovedAnswer;
}

/**
 * The same case in the database: it is given what the walk decides in memory, and has to answer the same.
 * Modes: not opened until the first command moved; from then on it has an id.
 */
export class WalkedCase {
  /** Every command that the database acknowledged, in order. */
  readonly acknowledged: Acknowledged[] = [];
  /** The case that is meant where a command names another one; opened when the first does. */
  private companion: string | undefined;
  /** Commands that were given, whatever came of them. */
  given = 0;

  constructor(
    private readonly desk: WalkingDesk,
    private readonly name: string,
  ) {}

  get caseId(): string | null {
    return this.acknowledged[0]?.answer.caseId ?? null;
  }

  /** All walks stand in one database, each as another line of the ledger. */
  private get ledgerNumber(): string {
    return `${LEDGER_NUMBER} ${this.name}`;
  }

  /** Whether another case was moved too: the walk follows one case, so it is over then. */
  get hasReachedElsewhere(): boolean {
    return this.acknowledged.some(({ answer }) => answer.otherCases.length > 0);
  }

  /** Every case that the walk has moved. */
  get cases(): readonly string[] {
    const all = this.acknowledged.flatMap(({ answer }) => [answer, ...answer.otherCases]);
    return [...new Set(all.map(({ caseId }) => caseId))];
  }

  /** Whether the access table lets somebody give a command. */
  readonly mayGive = (one: Played): boolean => this.desk.mayGive(one);

  /** A move of which somebody may not give a part comes to nothing. */
  permitted(attempt: Attempt): Attempt {
    return attempt.played.every(this.mayGive) ? attempt : { ...attempt, after: undefined };
  }

  /** Gives the commands of a move, or lets time pass. */
  async take({ move, played, after }: Attempt): Promise<void> {
    if (move.kind === 'time') return this.passTime(played, move.until);
    if (after !== undefined) for (const one of played) await this.give(one);
    else await this.tryOut(played);
  }

  /** A case that was read back, by the names of the walk. */
  asWalked(kept: CaseState): CaseState {
    return renamed(kept, [
      [this.caseId ?? WALKED_CASE, WALKED_CASE],
      [this.companion ?? OTHER_CASE, OTHER_CASE],
      [this.ledgerNumber, LEDGER_NUMBER],
    ]);
  }

  /** The last command is sent once more under its key: it is answered as before, and nothing happens. */
  async sendAgain(): Promise<void> {
    const last = this.acknowledged.at(-1);
    if (last === undefined) return;
    const { answer, repeated } = await this.desk.give(last.input);
    if (!repeated || !isDeepStrictEqual(plain(answer), plain(last.answer)))
      throw lawBroken('command-again-acts-once', last.input.command, { answer, before: last.answer });
  }

  /** Sent twice at the same moment, as by an impatient hand: one acts, and both are answered alike. */
  async takeTwiceAtOnce({ played }: Attempt): Promise<void> {
    const [only] = played;
    if (only === undefined) return;
    const input = await this.inputOf(only);
    const both = await Promise.all([this.desk.give(input), this.desk.give(input)]);
    const [first, second] = both.sort((left, right) => Number(left.repeated) - Number(right.repeated));
    if (first.repeated || !second.repeated || !isDeepStrictEqual(plain(first.answer), plain(second.answer)))
      throw lawBroken('command-again-acts-once', input.command, { both });
    this.hear(only, input, first.answer);
  }

  /** One that is refused is given and changes nothing; so does what would come before it, in a dry run. */
  private async tryOut(played: readonly Played[]): Promise<void> {
    const [first, ...more] = played;
    if (first === undefined) return;
    if (more.length === 0) await this.give(first);
    else if (this.desk.mayGive(first)) await this.dryRun(first);
  }

  private async dryRun(one: Played): Promise<void> {
    this.given += 1;
    const { answer } = await this.desk.give({ ...(await this.inputOf(one)), dryRun: true });
    if (answer.outcome !== 'moved' || !answer.dryRun)
      throw lawBroken('database-decides-alike', one.command.name, answer);
  }

  private async give(one: Played): Promise<void> {
    const input = await this.inputOf(one);
    try {
      this.hear(one, input, (await this.desk.give(input)).answer);
    } catch (error) {
      const isForbidden = error instanceof CommandForbidden || error instanceof CaseNotFound;
      if (!isForbidden || this.desk.mayGive(one)) throw error;
    }
  }

  private hear({ command, decision }: Played, input: GiveCommandInput, answer: CommandAnswer): void {
    const [ours, theirs] = [told(decision), heard(answer)];
    if (!isDeepStrictEqual(ours, theirs)) throw lawBroken('database-decides-alike', command.name, { ours, theirs });
    if (answer.outcome === 'moved') this.acknowledged.push({ input, answer });
  }

  private async inputOf({ command, prior }: Played): Promise<GiveCommandInput> {
    this.given += 1;
    const { name, proceeding, at, payload, actor } = command;
    if (JSON.stringify(payload).includes(OTHER_CASE)) this.companion ??= await this.desk.openCompanion(at.slice(0, 10));
    return {
      ...{ caseId: this.caseId, command: name, proceeding, at, actor },
      // A case from a ledger belongs to the unit that the ledger names, whoever brings it in.
      ...(this.caseId === null ? { unit: prior.unit } : {}),
      payload: renamed(payload, [
        [WALKED_CASE, this.caseId ?? WALKED_CASE],
        [OTHER_CASE, this.companion ?? OTHER_CASE],
        [LEDGER_NUMBER, this.ledgerNumber],
      ]),
      scope: { all: true },
      idempotencyKey: `${this.name}/${String(this.given)}`,
    };
  }

  /** Each limit expires at its own moment; the worker finds those that the walk expects, and no other. */
  private async passTime(played: readonly Played[], until: string): Promise<void> {
    const moments = new Set(played.map(({ entered }) => entered));
    for (const moment of moments) {
      await this.desk.moveTo(moment);
      const expected = played.filter(({ entered }) => entered === moment);
      const expiries = this.caseId === null ? [] : await this.desk.expire(this.caseId);
      const [wanted, found] = [
        expected.map(({ command }) => command.payload['clock']),
        expiries.map(({ clock }) => clock.key),
      ];
      if (!isDeepStrictEqual(wanted, found)) throw lawBroken('worker-finds-what-has-passed', moment, { wanted, found });
      expiries.forEach(({ clock, answer }, index) => {
        const one = expected[index];
        if (one !== undefined) this.hear(one, expiryOf(clock), answer);
      });
    }
    if (!moments.has(until)) await this.desk.moveTo(until);
  }
}

/** The walk calls the cases by other names than the database does. */
function renamed<Value>(value: Value, names: readonly (readonly [from: string, to: string])[]): Value {
  const text = names.reduce((told, [from, to]) => told.replaceAll(from, to), JSON.stringify(value));
  return JSON.parse(text) as Value;
}

/** What matters of an answer: what became of the case. */
function told(decision: Decision): object {
  if (decision.outcome === 'refused') return { refused: decision.unmet.map(({ id }) => id) };
  if (decision.outcome === 'unchanged') return { unchanged: true };
  const { entry, state } = decision;
  return movedTo(entry, caseStates(state));
}

function heard(answer: CommandAnswer): object {
  if (answer.outcome === 'refused') return { refused: answer.unmet.map(({ id }) => id) };
  if (answer.outcome === 'unchanged') return { unchanged: true };
  return movedTo(answer, answer.states);
}

function movedTo(
  { seq, version, command, clocks, tasks }: Pick<MovedAnswer, 'seq' | 'version' | 'command' | 'clocks' | 'tasks'>,
  states: ReturnType<typeof caseStates>,
): object {
  return plain({
    seq,
    version,
    command,
    states,
    clocks: byKey(clocks.map(dated)),
    tasks: byKey(tasks.map(opened)),
  }) as object;
}

/** In which order clocks and tasks are told means nothing. */
function byKey<Kept extends { readonly key: string }>(list: readonly Kept[]): readonly Kept[] {
  return [...list].sort((left, right) => (left.key < right.key ? -1 : 1));
}

function dated({ key, status, due, earliest, generation }: ClockState) {
  return { key, status, due, earliest, generation };
}

function opened({ key, status, owner, person, due }: TaskState) {
  return { key, status, owner, person, due };
}

function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
