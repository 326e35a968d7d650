import type { CaseView, Fact, ProceedingView } from '#engine';

/** The first fact of these commands after another; `investigation.terminate` ends everything of a penalty that runs. */
export function firstAfter(
  view: CaseView,
  self: ProceedingView,
  start: Pick<Fact, 'seq'>,
  commands: readonly string[],
): Fact | undefined {
  const own = commands.flatMap((command) => self.facts(command));
  return earliest([...own, ...view.facts('investigation.terminate')], start.seq);
}

/** The earliest of some facts, undefined ones left out. */
export function firstOf(...facts: readonly (Pick<Fact, 'seq'> | undefined)[]): Fact | undefined {
  return earliest(
    facts.filter((fact): fact is Fact => fact !== undefined),
    0,
  );
}

function earliest(facts: readonly Pick<Fact, 'seq'>[], after: number): Fact | undefined {
  return facts.filter((fact) => fact.seq > after).sort((left, right) => left.seq - right.seq)[0] as Fact | undefined;
}
