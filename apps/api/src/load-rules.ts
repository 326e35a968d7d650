import { profileOf } from '#cases';
import type { ClockState } from '#engine';
import type { Words } from '#kernel';
import { loadLaw, type LoadedRulebook } from '#law';
import { registry } from '#procedures';
import type { Calculator, ClockInput } from '#statutes';
import { loadSupervisionPolicy, type SupervisionPolicy } from '#supervision';

/** The law as configured: what steps are decided by, what explains its due dates, and how supervision goes about it. */
export interface LoadedRules {
  readonly book: LoadedRulebook;
  readonly calculator: Calculator;
  readonly supervision: SupervisionPolicy;
}

/** Reads rules, calendars, parameters and the policy of supervision of a configuration folder. Throws, naming file, line and reason. */
export function loadRules(folder: string): LoadedRules {
  const law = loadLaw(folder);
  const { calculator } = law;
  const supervision = loadSupervisionPolicy(folder, calculator.ruleBook);
  return { book: { registry, law, profile: profileOf }, calculator, supervision };
}

/** A clock's input as it was stored; rules that count backwards start from an event. */
type StoredInput = ClockInput & { readonly start: string; readonly backward?: boolean };

/** How a clock's due date came about, line by line; open exclusions are taken to run until `today`. */
export function explainClock(calculator: Calculator, clock: ClockState, today: string): readonly Words[] {
  const { backward, ...input } = JSON.parse(clock.input) as StoredInput;
  const question = backward === true ? { rule: input.rule, event: input.start } : { ...input, asOf: today };
  const explanation = calculator.explain(question);
  if ('error' in explanation) throw new Error(`clock ${clock.key}: ${explanation.error.code}`);
  return explanation.lines;
}
