import type { CaseView, Fact } from '#engine';
import type { DeliberationConcludePayload, DeliberationMatter } from './deliberation-payload.js';

export type Conclusion = Fact<DeliberationConcludePayload>;

/**
 * The last conclusion of the leaders on a matter; it binds what follows (general rule 2).
 *
 * @param about the proceeding discussed; a record that names none is about the only one there is
 * @param after journal number of the fact it must follow
 */
export function conclusionOn(
  view: CaseView,
  matter: DeliberationMatter,
  about: string | null = null,
  after = 0,
): Conclusion | undefined {
  return view
    .facts<DeliberationConcludePayload>('deliberation.conclude')
    .filter((fact) => fact.payload.matter === matter && fact.seq > after && isAbout(fact, about))
    .at(-1);
}

export function isAbout(conclusion: Conclusion, proceeding: string | null): boolean {
  const { target } = conclusion.payload;
  return proceeding === null || target === undefined || target === proceeding;
}
