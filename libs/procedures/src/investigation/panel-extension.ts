import type { CaseView, Fact } from '#engine';
import type { DeliberationConcludePayload } from '../general-rules/deliberation/deliberation-payload.js';
import type { ExtendByPanelPayload } from './investigation-payload.js';

/**
 * The discussion that an extension rests on: the one it names, else the last before it. It concluded an extension
 * of just this length and no earlier extension rests on it.
 */
export function panelConclusion(
  view: CaseView,
  asked: ExtendByPanelPayload,
  at: string,
): Fact<DeliberationConcludePayload> | undefined {
  const found = view
    .facts<DeliberationConcludePayload>('deliberation.conclude')
    .filter((fact) => fact.payload.matter === 'extension' && fact.payload.result === 'agreed' && fact.at <= at)
    .filter((fact) => asked.deliberation === undefined || fact.seq === asked.deliberation)
    .at(-1);
  return found !== undefined && isUnused(view, found.seq) && concludes(found.payload, asked) ? found : undefined;
}

/** Used up once an extension followed it. */
function isUnused(view: CaseView, conclusion: number): boolean {
  return view
    .facts<ExtendByPanelPayload>('investigation.extendByPanel')
    .every((extension) =>
      extension.payload.deliberation === undefined
        ? extension.seq < conclusion
        : extension.payload.deliberation !== conclusion,
    );
}

function concludes({ extension }: DeliberationConcludePayload, asked: ExtendByPanelPayload): boolean {
  if (extension === undefined) return false;
  const sameEnd = extension.until === undefined || extension.until === asked.until;
  return extension.length === asked.length && extension.unit === asked.unit && sameEnd;
}
