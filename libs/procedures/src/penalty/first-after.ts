import type { CaseView, Fact, ProceedingView } from '#engine';
import { earliestOf } from '../remedy/earliest.js';

/** The first fact of these commands after another; `investigation.terminate` ends everything of a penalty that runs. */
export function firstAfter(
  view: CaseView,
  self: ProceedingView,
  start: Pick<Fact, 'seq'>,
  commands: readonly string[],
): Fact | undefined {
  const own = commands.flatMap((command) => self.facts(command));
  return earliestOf([...own, ...view.facts('investigation.terminate')].filter(({ seq }) => seq > start.seq));
}
