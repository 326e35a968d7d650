import type { CaseView, ClockDeclaration, ClockWanted, ProceedingView } from '#engine';

export type ClocksWanted = (self: ProceedingView, view: CaseView) => readonly ClockWanted[];

/** A clock of a remedy: nothing that stops the investigation stops a remedy. */
export function remedyClock(rule: string, wanted: ClocksWanted, expires = false): ClockDeclaration {
  return {
    rule,
    ...(expires ? { expires } : {}),
    wanted: (view, self) => wanted(self, view).map((one) => ({ exclusions: [], ...one })),
  };
}
