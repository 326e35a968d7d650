import type { Unmet, Words } from '#kernel';
import type { ActorCode, ActorStamp, CaseState } from './case-state.js';
import { CaseView } from './case-view.js';
import { acceptedEvents } from './charting.js';
import { acceptedCommands, unmetOf } from './judge.js';
import type { Known } from './known.js';
import type { Command, CommandDefinition, StepView } from './procedure.js';
import { moves, type RegisteredCommand, type Registry } from './registry.js';

/** One command of the present states, and whether it may be given now. */
export interface NextStep {
  readonly command: string;
  /** The proceeding it would move, `case`, or null when it opens a new one. */
  readonly proceeding: string | null;
  readonly title: Words;
  readonly article: string;
  readonly by: readonly ActorCode[];
  /** `open`: may be given; `blocked`: requirements are unmet whatever the payload; `depends-on-input`: the payload decides. */
  readonly verdict: 'open' | 'blocked' | 'depends-on-input';
  readonly unmet: readonly Unmet[];
  /** Ids of the requirements that the payload will be judged by. */
  readonly dependsOn: readonly string[];
}

/**
 * Answers every command that the present states accept, for one actor. Who may give a command at all
 * is judged by the access table before; here only the law of the procedure speaks.
 */
export function nextSteps(registry: Registry, state: CaseState, actor: ActorStamp, known: Known): readonly NextStep[] {
  const view = new CaseView(state, known.parameters);
  const offers = acceptedCommands(registry, state).flatMap((name) => {
    const registered = registry.commands.get(name);
    return registered === undefined
      ? []
      : targetsOf(registry, state, registered).map((target) => ({ registered, target }));
  });
  return offers.map(({ registered, target }) => {
    const command: Command = {
      name: registered.definition.name,
      proceeding: target,
      actor,
      at: known.now,
      payload: {},
    };
    const self = target === null || target === 'case' ? null : (view.proceeding(target) ?? null);
    return offer(registry, registered.definition, { view, self, command, known });
  });
}

function offer(registry: Registry, definition: CommandDefinition, step: StepView): NextStep {
  const requirements = [...registry.parts.gates, ...definition.requires];
  const unmet = unmetOf(
    requirements.filter((requirement) => requirement.reads === 'case'),
    step,
  );
  const dependsOn = requirements
    .filter((requirement) => requirement.reads === 'input')
    .map((requirement) => requirement.id);
  const verdict = unmet.length > 0 ? 'blocked' : dependsOn.length > 0 ? 'depends-on-input' : 'open';
  return {
    command: definition.name,
    proceeding: step.command.proceeding,
    title: definition.title,
    article: definition.article,
    by: definition.by,
    verdict,
    unmet,
    dependsOn,
  };
}

function targetsOf(registry: Registry, state: CaseState, registered: RegisteredCommand): readonly (string | null)[] {
  const { definition } = registered;
  if (definition.scope !== 'proceeding') return ['case'];
  if (definition.opens === true) return [null];
  return state.proceedings
    .filter((one) => moves(registered, one.procedure))
    .filter((one) => acceptedEvents(registry.versionOf(one).chart, one.value).has(definition.name))
    .map((one) => one.id);
}
