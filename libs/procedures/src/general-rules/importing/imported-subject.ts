import type { CaseView } from '#engine';
import type { CaseImportPayload } from './import-payload.js';

/** What an imported case is about, as its ledger tells; undefined for a case that was not imported. */
export function importedSubject(view: CaseView): CaseImportPayload | undefined {
  return view.last<CaseImportPayload>('case.import')?.payload;
}
