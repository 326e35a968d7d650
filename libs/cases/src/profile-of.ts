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

interface MetOnTheSpot extends FilingTold {
  readonly externalNumber?: string;
}

interface ImportTold extends FilingTold {
  readonly externalNumber: string;
}

interface FileTold {
  readonly sha256: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly form?: object;
  readonly evidence?: object;
}

/** What lists know of a case, by the facts of the shipped procedures. */
export function profileOf(view: CaseView): CaseProfile {
  const clue = view.last<ClueTold>('clue.register')?.payload;
  const filing = view.last<FilingTold>('filing.propose')?.payload;
  const met = view.last<MetOnTheSpot>('summary.open')?.payload;
  const imported = view.last<ImportTold>('case.import')?.payload;
  const people = relationsOf(view.state);
  return {
    ...subjectOf(clue, filing, met ?? imported),
    handlers: people.handlers,
    named: [...new Set([...people.formerHandlers, ...people.reviewers, ...people.hosts, ...people.panel])],
    recused: people.recused,
    parties: partiesOf(view).map(({ number, kind, name, identifier }) => ({
      number,
      kind,
      name,
      identifier: identifier ?? null,
    })),
    files: filesOf(view),
    externalNumber: numberOf(imported, clue, met),
  };
}

/** The sender's number, or the key of the line that told the case. */
function numberOf(...told: readonly ({ readonly externalNumber?: string } | undefined)[]): string | null {
  return told.map((one) => one?.externalNumber).find((number) => number !== undefined) ?? null;
}

/** What the case is about: as proposed for filing, before that as met on the spot, else as the clue told it. */
function subjectOf(
  clue: ClueTold | undefined,
  filing: FilingTold | undefined,
  met: MetOnTheSpot | undefined,
): Pick<CaseProfile, 'title' | 'domain'> {
  const named = filing ?? met;
  if (named !== undefined) return { title: named.violation, domain: named.domain };
  return { title: clue?.summary ?? '', domain: clue?.domain ?? null };
}

function filesOf(view: CaseView): readonly FileRow[] {
  return view.facts<FileTold>('file.record').map(({ seq, payload }) => {
    const { sha256, name: title, mediaType, size, form, evidence } = payload;
    const kind = form !== undefined ? 'form' : evidence !== undefined ? 'evidence' : 'paper';
    return { seq, sha256, title, mediaType, size, kind };
  });
}
