import { regionsOf, type CaseState } from '#engine';

/** The state of a proceeding's region; empty where the case has no such proceeding. */
export function stateOf(state: CaseState, procedure: string, region = 'main', number = 1): string {
  const found = state.proceedings.find(({ id }) => id === `${procedure}#${String(number)}`);
  return found === undefined ? '' : (regionsOf(found.value)[region] ?? '');
}

/** Whether a proceeding stands in one of these states. */
export function standsIn(procedure: string, ...states: readonly string[]): (state: CaseState) => boolean {
  return (state) => states.includes(stateOf(state, procedure));
}

/** How many standing facts a case has of a command. */
export function timesDone({ facts, proceedings }: CaseState, command: string): number {
  return [facts, ...proceedings.map((one) => one.facts)]
    .flat()
    .filter((fact) => fact.command === command && fact.undoneBy === undefined).length;
}
