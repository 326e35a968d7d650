import { profileOf } from '#cases';
import type { ClockState } from '#engine';
import type { Words } from '#kernel';
import { loadLaw, type LoadedRulebook } from '#law';
import { registry } from '#procedures';
import type { Calculator, ClockInput } from '#statutes';

/** The law as configured: what steps are decided by, and what explains its due dates. */
export interface LoadedRules {
  readonly book: LoadedRulebook;
  readonly calculator: Calculator;
}

/** Reads rules, calendars and parameters of a configuration folder. Throws, naming file, line and reason. */
export function loadRules(folder: string): LoadedRules {
  const law = loadLaw(folder);
  return { book: { registry, law, profile: profileOf }, calculator: law.calculator };
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
