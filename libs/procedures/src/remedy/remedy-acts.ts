import type { CommandDefinition } from '#engine';
import type { RemedySource } from './remedy-subject.js';

type ActWords = readonly [zh: string, en: string, article: string];

type Act = (
  word: string,
  words: ActWords,
  payload: CommandDefinition['payload'],
  requires?: CommandDefinition['requires'],
) => CommandDefinition;

/**
 * Makes the commands of a remedy. `outside`: what the body, the court or another party does, recorded with its paper
 * whatever the chart expects (general rule 7). `own`: what the bureau does itself; the suspension of an investigation does
 * not stand in its way.
 */
export function remedyActs(procedure: RemedySource): { readonly outside: Act; readonly own: Act } {
  const own: Act = (word, [zh, en, article], payload, requires = []) => ({
    name: `${procedure}.${word}`,
    title: { zh, en },
    article,
    by: ['LS'],
    payload,
    scope: 'proceeding',
    whileSuspended: true,
    anyTime: true,
    requires,
  });
  return { own, outside: (...act) => ({ ...own(...act), outsideFact: true }) };
}
