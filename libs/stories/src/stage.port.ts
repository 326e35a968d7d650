import type { CaseState } from '#engine';
import type { JsonObject, Unmet } from '#kernel';

/** A command as the stage gives it. */
export interface StageAct {
  /** Id of the person, or `system`. */
  readonly person: string;
  readonly command: string;
  readonly proceeding: string | null;
  readonly at: string;
  readonly payload: JsonObject;
}

/** What came of a command. A payload that does not fit and a person who may not are refusals too. */
export type StageAnswer =
  | { readonly outcome: 'moved' | 'unchanged' }
  | { readonly outcome: 'refused'; readonly unmet: readonly Unmet[]; readonly accepted: readonly string[] };

/** Where one story is played: one case, and a clock that is moved. */
export interface Stage {
  /** Sets the present; it never goes back. */
  moveTo(instant: string): Promise<void>;
  give(act: StageAct): Promise<StageAnswer>;
  /** The case as it stands; `null` before it was opened. */
  read(): Promise<CaseState | null>;
}
