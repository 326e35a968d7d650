import {
  CaseNotFound,
  type CaseForDeciding,
  type CaseReader,
  type CommandAnswer,
  type Given,
  type GiveCommandInput,
  type Rulebook,
} from '#cases';
import { acceptedCommands, type ActorStamp } from '#engine';
import type { Acting } from '../acting.js';
import { SupervisionError } from '../supervision-errors.js';
import type { OfficesOn } from '../urges/climb-unanswered.js';
import { Exclusions } from './exclusions.js';

/** Gives a command, as `GiveCommand` does. */
export interface CommandGiver {
  give(input: GiveCommandInput): Promise<Given>;
}

/** Who is to handle a case from now on, and why. */
export interface Reassignment {
  readonly officers: readonly string[];
  readonly reason: string;
}

/** How it is given. */
export interface GivingOptions {
  /** Answers what would change, and writes nothing. */
  readonly dryRun?: boolean;
  readonly idempotencyKey?: string | null;
}

/** Commands that name handlers, the one of the later stage first. */
const ASSIGNS = ['investigation.assign', 'filing.assign'];

/** Gives a case to other handlers by the commands of the procedures; nobody whom the law keeps out of it. */
export class Reassign {
  constructor(
    private readonly book: Rulebook,
    private readonly reader: CaseReader,
    private readonly commands: CommandGiver,
    private readonly offices: OfficesOn,
  ) {}

  /**
   * @returns what the engine answers: moved, refused with every unmet requirement, or unchanged
   * @throws SupervisionError `officers-excluded` naming who and why, `reassignment-not-due`; and as `GiveCommand.give`
   */
  async give(by: Acting, caseId: string, order: Reassignment, options: GivingOptions = {}): Promise<CommandAnswer> {
    const found = await this.find(by, caseId);
    this.expectFree(found, order.officers);
    const command = this.commandFor(found);
    const { answer } = await this.commands.give({
      ...{ caseId, command, payload: { officers: order.officers, note: order.reason } },
      ...{ actor: stampOf(by), scope: by.scope, expectedVersion: found.state.version },
      ...options,
    });
    return answer;
  }

  /**
   * The caller takes the case over, with one of its handlers who stays: the one named, else the first who may.
   * @throws as `give` does
   */
  async takeOver(
    by: Acting,
    caseId: string,
    { reason, beside }: { readonly reason: string; readonly beside?: string },
    options: GivingOptions = {},
  ): Promise<CommandAnswer> {
    const me = by.standing.person.id;
    const found = await this.find(by, caseId);
    const exclusions = this.exclusionsOf(found);
    const staying =
      beside ?? found.summary.handlers.find((one) => one !== me && this.judge(exclusions, found, one) === null);
    const officers = [me, ...(staying === undefined ? [] : [staying])];
    return this.give(by, caseId, { officers, reason }, options);
  }

  /**
   * Puts back who handled the case before a version of the case, as long as that is the last: then the assignment has had
   * no effect yet. @returns null where something has
   */
  async putBack(by: Acting, caseId: string, version: number, options: GivingOptions & { officers: readonly string[] }) {
    const found = await this.find(by, caseId);
    if (found.state.version !== version) return null;
    const { officers, ...giving } = options;
    return this.give(by, caseId, { officers, reason: '撤销批量改派 (undone)' }, giving);
  }

  /** The handlers of a case as it stands. @throws CaseNotFound */
  async handlersOf(by: Acting, caseId: string): Promise<readonly string[]> {
    return (await this.find(by, caseId)).summary.handlers;
  }

  private async find(by: Acting, caseId: string): Promise<CaseForDeciding> {
    const found = await this.reader.readForDeciding({ caller: by.standing.person.id, scope: by.scope }, caseId);
    if (found === null) throw new CaseNotFound();
    return found;
  }

  private exclusionsOf({ state, now }: CaseForDeciding): Exclusions {
    return new Exclusions(this.offices(now.slice(0, 10)), state);
  }

  private judge(exclusions: Exclusions, { now }: CaseForDeciding, id: string) {
    const person = this.offices(now.slice(0, 10)).organisation.person(id);
    return person === undefined ? exclusions.unknown(id) : exclusions.of(person);
  }

  private expectFree(found: CaseForDeciding, officers: readonly string[]): void {
    const exclusions = this.exclusionsOf(found);
    const excluded = officers.flatMap((id) => this.judge(exclusions, found, id) ?? []);
    if (excluded.length > 0) throw new SupervisionError('officers-excluded', { excluded });
  }

  private commandFor({ state }: CaseForDeciding): string {
    const accepted = acceptedCommands(this.book.registry, state);
    const command = ASSIGNS.find((name) => accepted.includes(name));
    if (command === undefined) throw new SupervisionError('reassignment-not-due', { accepted });
    return command;
  }
}

/** The caller as actor; the access table puts the post right. */
function stampOf({ standing: { person } }: Acting): ActorStamp {
  const [post] = person.posts;
  return { person: person.id, name: person.name, unit: post?.unit ?? person.unit, role: post?.role ?? '' };
}
