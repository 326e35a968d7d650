import { relationsOf } from '#access';
import type { CaseView } from '#engine';
import { partiesOf } from '#procedures';
import type { CaseProfile, FileRow } from './case-profile.js';

interface ClueTold {
  readonly summary: string;
  readonly domain?: string;
  readonly externalNumber?: string;
}

interface FilingTold {
  readonly violation: string;
  readonly domain: string;
}

interface FileTold {
  readonly sha256: string;
  readonly title: string;
  readonly mediaType: string;
  readonly size: number;
  readonly kind?: string;
}

/** What lists know of a case, by the facts of the shipped procedures. */
export function profileOf(view: CaseView): CaseProfile {
  const clue = view.last<ClueTold>('clue.register')?.payload;
  const filing = view.last<FilingTold>('filing.propose')?.payload;
  const people = relationsOf(view.state);
  return {
    title: filing?.violation ?? clue?.summary ?? '',
    domain: filing?.domain ?? clue?.domain ?? null,
    handlers: people.handlers,
    named: [...new Set([...people.formerHandlers, ...people.reviewers, ...people.hosts])],
    recused: people.recused,
    parties: partiesOf(view).map(({ number, kind, name, identifier }) => ({ number, kind, name, identifier: identifier ?? null })),
    files: filesOf(view),
    externalNumber: clue?.externalNumber ?? null,
  };
}

function filesOf(view: CaseView): readonly FileRow[] {
  return view.facts<FileTold>('file.record').map(({ seq, payload }) => ({
    seq,
    sha256: payload.sha256,
    title: payload.title,
    mediaType: payload.mediaType,
    size: payload.size,
    kind: payload.kind ?? 'evidence',
  }));
}
