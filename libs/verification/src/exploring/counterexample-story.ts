import { stringify } from 'yaml';
import type { Broken, StoryPart } from './explore.js';

/**
 * A counterexample as a story that `anliu story` plays: the shortest way from the clue to the step that breaks the
 * sentence. The last step says what was expected of it.
 */
export function counterexampleStory({ invariant, product, story }: Broken): string {
  const { id, zh, en, article } = invariant;
  const told = { story: `${zh} / ${en}`, organisation: 'demo', steps: story.map(stepOf) };
  return `# ${id} (${article}), ${product}\n${stringify(told, { lineWidth: 120 })}`;
}

function stepOf(part: StoryPart): object {
  if ('until' in part) return { advance: part.until };
  const { command, entered } = part.played;
  return {
    at: command.at,
    ...(command.at < entered ? { entered } : {}),
    as: command.actor.person,
    do: command.name,
    ...(command.proceeding === null ? {} : { proceeding: command.proceeding }),
    with: command.payload,
    ...(part.refused ? { expect: { refused: refusedFor(part) } } : {}),
  };
}

function refusedFor({ played }: Extract<StoryPart, { refused: boolean }>): readonly string[] {
  return played.decision.outcome === 'refused' ? played.decision.unmet.map(({ id }) => id) : [];
}
