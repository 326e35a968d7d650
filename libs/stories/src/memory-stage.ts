import {
  decide,
  emptyCase,
  SYSTEM_ACTOR,
  type ActorStamp,
  type CaseState,
  type CommandDefinition,
  type Known,
  type PersonKnown,
  type Registry,
} from '#engine';
import type { JsonObject, Unmet, Words } from '#kernel';
import { withCaseIds } from './case-names.js';
import { unfitting, unknownPerson } from './stage-refusals.js';
import type { Stage, StageAct, StageAnswer } from './stage.port.js';

/** What a stage in memory is furnished with. */
export interface MemoryFurniture {
  readonly registry: Registry;
  readonly law: Pick<Known, 'dueDates' | 'parameters' | 'versions'>;
  readonly people: Readonly<Record<string, PersonKnown>>;
  /** The bureau that a handling unit belongs to. */
  bureauOf(unit: string): string;
  /** Checks a payload against the class of its command. */
  check(
    definition: CommandDefinition,
    body: unknown,
  ):
    | { readonly payload: JsonObject }
    | { readonly issues: readonly { readonly field: string; readonly message: Words }[] };
}

/**
 * Plays over the pure engine alone: no database, no access table; what one case hands to another is left out.
 * Modes: holds the cases opened so far by their names.
 */
export class MemoryStage implements Stage {
  private present = '';
  private readonly states = new Map<string, CaseState>();

  constructor(private readonly furniture: MemoryFurniture) {}

  moveTo(instant: string): Promise<void> {
    this.present = instant;
    return Promise.resolve();
  }

  cases(): readonly string[] {
    return [...this.states.keys()];
  }

  read(caseName: string): Promise<CaseState | null> {
    return Promise.resolve(this.states.get(caseName) ?? null);
  }

  give(act: StageAct): Promise<StageAnswer> {
    return Promise.resolve(this.answer(act));
  }

  private answer(act: StageAct): StageAnswer {
    const { registry, law, people } = this.furniture;
    const actor = act.person === 'system' ? SYSTEM_ACTOR : this.actorOf(act.person);
    if (actor === null) return refused([unknownPerson(act.person)]);
    const definition = registry.commands.get(act.command)?.definition;
    const ids = new Map([...this.states].map(([name, { id }]) => [name, id]));
    const payload = withCaseIds(act.payload, ids);
    const checked = definition === undefined ? { payload } : this.furniture.check(definition, payload);
    if ('issues' in checked) return refused([unfitting(checked.issues)]);
    const state = this.states.get(act.caseName) ?? this.newCase(actor);
    const command = { name: act.command, proceeding: act.proceeding, actor, at: act.at, payload: checked.payload };
    const decision = decide(registry, state, command, { ...law, people, now: this.present });
    if (decision.outcome === 'refused') return refused(decision.unmet, decision.accepted);
    if (decision.outcome === 'moved') this.states.set(act.caseName, decision.state);
    return { outcome: decision.outcome };
  }

  private actorOf(id: string): ActorStamp | null {
    const person = this.furniture.people[id];
    if (person === undefined) return null;
    const [post] = person.posts;
    return { person: id, name: person.name, unit: post?.unit ?? person.unit, role: post?.role ?? '' };
  }

  private newCase({ unit }: ActorStamp): CaseState {
    return emptyCase({
      id: `00000000-0000-7000-8000-${String(this.states.size + 1).padStart(12, '0')}`,
      number: String(this.states.size + 1),
      bureau: this.furniture.bureauOf(unit),
      unit,
    });
  }
}

function refused(unmet: readonly Unmet[], accepted: readonly string[] = []): StageAnswer {
  return { outcome: 'refused', unmet, accepted };
}
