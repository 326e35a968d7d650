import type { Refused, Unmet } from '#kernel';
import { address, type Address } from './address.js';
import type { CaseState, Fact } from './case-state.js';
import { CaseView, ProceedingView } from './case-view.js';
import { acceptedEvents } from './charting.js';
import { regionsOf } from './chart-value.js';
import type { Known } from './known.js';
import { inTimeAfterAll, type InTimeAfterAll } from './late-entry.js';
import { ENGINE_REQUIREMENTS } from './own-requirements.js';
import type { Command, CommandDefinition, Requirement, StepView } from './procedure.js';
import type { RegisteredCommand, Registry } from './registry.js';

/** A command that may be carried out, with all that was found out on the way. */
export interface Allowed {
  readonly outcome: 'allowed';
  readonly registered: RegisteredCommand;
  readonly address: Exclude<Address, { to: 'nowhere' }>;
  readonly undo: InTimeAfterAll | null;
  readonly alreadyStands: boolean;
}

/** Judges a command against the state, the gates and its requirements. Nothing is changed. */
export function judge(registry: Registry, state: CaseState, command: Command, known: Known): Allowed | Refused {
  const refuse = refuser(registry, state, command);
  const registered = registry.commands.get(command.name);
  if (registered === undefined) {
    return refuse(null, [
      registry.isUnavailable(command.name)
        ? ENGINE_REQUIREMENTS['procedure-not-available']
        : ENGINE_REQUIREMENTS['command-unknown'],
    ]);
  }
  const opening = openingFault(state, registered.definition);
  if (opening !== null) return refuse(null, [opening]);
  const found = locate(registry, state, command, registered);
  if ('unmet' in found) return refuse(found.proceeding, [found.unmet]);
  const step = stepView(state, found, command, known);
  const unmet = [
    ...timeFaults(registered.definition, found, command, known),
    ...unmetOf([...registry.parts.gates, ...registered.definition.requires], step),
  ];
  if (unmet.length > 0) return refuse(step.self?.id ?? (found.address.to === 'case' ? 'case' : null), unmet);
  const alreadyStands = registered.definition.alreadyStands?.(step as StepView<never>) === true;
  return { outcome: 'allowed', registered, address: found.address, undo: found.undo, alreadyStands };
}

/** Requirements not met, as answers. */
export function unmetOf(requirements: readonly Requirement<never>[], step: StepView): Unmet[] {
  return requirements
    .filter((requirement) => !requirement.met(step as StepView<never>))
    .map((requirement) => ({
      id: requirement.id,
      sentence: requirement.missing?.(step as StepView<never>) ?? requirement.sentence,
      article: requirement.article,
      remedy: requirement.remedy,
    }));
}

interface Located {
  readonly address: Exclude<Address, { to: 'nowhere' }>;
  readonly undo: InTimeAfterAll | null;
}

interface NotLocated {
  readonly unmet: Unmet;
  readonly proceeding: string | null;
}

function locate(
  registry: Registry,
  state: CaseState,
  command: Command,
  registered: RegisteredCommand,
): Located | NotLocated {
  const found = address(registry, state, command, registered);
  const unaccepted =
    found.to === 'nowhere'
      ? found.reason === 'not-accepted'
      : found.to === 'case' && registered.definition.needsAcceptor === true && found.acceptors.length === 0;
  const undo = unaccepted ? inTimeAfterAll(registry, state, command, registered.procedure) : null;
  if (undo !== null) {
    return found.to === 'case'
      ? { address: { to: 'case', acceptors: [undo.proceeding] }, undo }
      : { address: { to: 'proceeding', proceeding: undo.proceeding }, undo };
  }
  if (unaccepted) return notLocated('state-accepts-command', found);
  if (found.to !== 'nowhere') return { address: found, undo: null };
  return notLocated(found.reason === 'ambiguous' ? 'proceeding-ambiguous' : 'proceeding-exists', found);
}

function notLocated(id: keyof typeof ENGINE_REQUIREMENTS, found: Address): NotLocated {
  const meant = found.to === 'nowhere' ? found.meant.at(-1) : undefined;
  return { unmet: ENGINE_REQUIREMENTS[id], proceeding: meant?.id ?? null };
}

function openingFault(state: CaseState, definition: CommandDefinition): Unmet | null {
  if (definition.opensCase === true) return state.seq === 0 ? null : ENGINE_REQUIREMENTS['case-new'];
  return state.seq === 0 ? ENGINE_REQUIREMENTS['case-open'] : null;
}

/** The view a requirement reads; for an act in time after all, with the deemed consequence already away. */
function stepView(state: CaseState, found: Located, command: Command, known: Known): StepView {
  const seen = found.undo === null ? state : withoutExpiry(state, found.undo);
  const view = new CaseView(seen, known.parameters);
  const id = found.address.to === 'proceeding' ? found.address.proceeding.id : null;
  const named = id ?? (command.proceeding === 'case' ? null : command.proceeding);
  const self = named === null ? null : (view.proceeding(named) ?? null);
  return { view, self, command, known };
}

function withoutExpiry(state: CaseState, undo: InTimeAfterAll): CaseState {
  const { proceeding, expiry } = undo;
  const before = expiry.valueBefore ?? proceeding.value;
  const facts = proceeding.facts.filter((fact) => fact !== expiry);
  return {
    ...state,
    proceedings: state.proceedings.map((one) => (one.id === proceeding.id ? { ...one, value: before, facts } : one)),
  };
}

function timeFaults(definition: CommandDefinition, found: Located, command: Command, known: Known): Unmet[] {
  const faults: Unmet[] = [];
  if (command.at > known.now) faults.push(ENGINE_REQUIREMENTS['act-not-in-future']);
  if (definition.anyTime === true || definition.outsideFact === true || found.undo !== null) return faults;
  const basis = found.address.to === 'proceeding' ? basisOf(new ProceedingView(found.address.proceeding)) : undefined;
  if (basis !== undefined && command.at < basis.at) faults.push(ENGINE_REQUIREMENTS['act-not-before-basis']);
  return faults;
}

/** The fact that brought the proceeding into its present state. */
function basisOf(self: ProceedingView): Fact | undefined {
  return self.state.facts.filter((fact) => fact.seq === self.state.enteredBy && fact.undoneBy === undefined).at(0);
}

/** Makes the answer of a refusal: where the case stands and what it accepts there. */
export function refuser(registry: Registry, state: CaseState, command: Command) {
  return (proceeding: string | null, unmet: readonly Unmet[]): Refused => {
    const meant = state.proceedings.find((one) => one.id === proceeding);
    return {
      outcome: 'refused',
      command: command.name,
      proceeding,
      state: meant === undefined ? {} : regionsOf(meant.value),
      accepted: acceptedCommands(registry, state),
      unmet,
    };
  };
}

/** Names of all commands that the present states accept, leaving aside who may give them. */
export function acceptedCommands(registry: Registry, state: CaseState): readonly string[] {
  if (state.seq === 0) {
    return [...registry.commands].filter(([, { definition }]) => definition.opensCase === true).map(([name]) => name);
  }
  const events = new Set(
    state.proceedings.flatMap((proceeding) => [
      ...acceptedEvents(registry.versionOf(proceeding).chart, proceeding.value),
    ]),
  );
  return [...registry.commands]
    .filter(([name, { definition }]) => isAccepted(definition, events.has(name)))
    .map(([name]) => name);
}

function isAccepted(definition: CommandDefinition, heard: boolean): boolean {
  if (definition.opensCase === true) return false;
  if (definition.scope !== 'proceeding') return definition.needsAcceptor !== true || heard;
  return definition.opens === true || heard;
}
