import type { Fact, ProceedingView } from '#engine';

/** The first of the facts of these commands after another fact. */
export function nextOf(self: ProceedingView, after: number, commands: readonly string[]): Fact | undefined {
  return earliestOf(commands.flatMap((name) => self.facts(name).filter(({ seq }) => seq > after)));
}

/** The fact recorded first. */
export function earliestOf(facts: readonly (Pick<Fact, 'seq'> | undefined)[]): Fact | undefined {
  return facts
    .filter((fact): fact is Fact => fact !== undefined)
    .sort((left, right) => left.seq - right.seq)
    .at(0);
}
