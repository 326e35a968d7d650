import { CaseNotFound, isCaseId } from '#cases';

/** The id of a case in a path. What is no id names no case: the answer is that of an unknown one. */
export function caseIdOf(params: Readonly<Record<string, string>>): string {
  const id = (params['id'] ?? '').toLowerCase();
  if (!isCaseId(id)) throw new CaseNotFound();
  return id;
}
