import { CaseNotFound, type CaseReader, type CommandAccess, type Reading, type Rulebook } from '#cases';
import { nextSteps, type ActorCode, type ActorStamp, type NextStep } from '#engine';
import type { Unmet, Words } from '#kernel';

/** A command that the case waits for, and what it still lacks. */
export interface Lacking {
  readonly command: string;
  readonly proceeding: string | null;
  readonly title: Words;
  readonly article: string;
  readonly by: readonly ActorCode[];
  readonly verdict: NextStep['verdict'];
  readonly unmet: readonly Unmet[];
  /** Whether an open task of the case asks for it. */
  readonly asked: boolean;
}

/** Nobody: the law of the procedure speaks of the case alone, and the access table of who may. */
const NOBODY: ActorStamp = { person: '', name: '', unit: '', role: '' };

/** Tells what a case lacks for its next lawful commands. */
export class LacksOfCase {
  constructor(
    private readonly book: Rulebook,
    private readonly reader: CaseReader,
    private readonly access: CommandAccess,
  ) {}

  /**
   * The commands that open tasks ask for, and beside them every command of the present states that is blocked;
   * those asked for first. Throws CaseNotFound.
   */
  async read(reading: Reading, caseId: string): Promise<readonly Lacking[]> {
    const found = await this.reader.readForDeciding(reading, caseId);
    if (found === null) throw new CaseNotFound();
    const { state, people, now } = found;
    const { dueDates, parameters, versions } = this.book.law;
    const known = { now, dueDates, parameters, versions, people, unit: (id: string) => this.access.unit(id) };
    const open = state.tasks.filter((task) => task.status === 'open');
    const asked = new Set(open.flatMap(({ command }) => command ?? []));
    return nextSteps(this.book.registry, state, NOBODY, known)
      .map((step) => ({ step, asked: asked.has(step.command) }))
      .filter(({ step, asked }) => asked || step.verdict === 'blocked')
      .sort((left, right) => Number(right.asked) - Number(left.asked))
      .map(({ step, asked }) => lacking(step, asked));
  }
}

function lacking({ command, proceeding, title, article, by, verdict, unmet }: NextStep, asked: boolean): Lacking {
  return { command, proceeding, title, article, by, verdict, unmet, asked };
}
