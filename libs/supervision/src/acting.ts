import type { CaseScope, Standing } from '#access';
import { CaseNotFound, isInScope, type Placed } from '#cases';

/** Somebody who acts: the posts held today, and the cases that may be seen. */
export interface Acting {
  readonly standing: Standing;
  readonly scope: CaseScope;
}

/** A case that the person may not see answers as an unknown one. @throws CaseNotFound */
export function expectSeen({ scope }: Acting, placed: Placed): void {
  if (!isInScope(placed, scope)) throw new CaseNotFound();
}
