import type { CaseState } from '#engine';
import type { JsonObject, Unmet } from '#kernel';

/** A command as the stage gives it. */
export interface StageAct {
  /** Name of the case in the story. */
  readonly caseName: string;
  /** Id of the person, or `system`. */
  readonly person: string;
  readonly command: string;
  readonly proceeding: string | null;
  readonly at: string;
  /** `case:NAME` anywhere in it stands for the id of that case. */
  readonly payload: JsonObject;
  /** Name for a case that the act opens besides its own; null where the story names none. */
  readonly opens: string | null;
}

/** What came of a command. A payload that does not fit and a person who may not are refusals too. */
export type StageAnswer =
  | { readonly outcome: 'moved' | 'unchanged' }
  | {
      readonly outcome: 'refused';
      readonly unmet: readonly Unmet[];
      readonly accepted: readonly string[];
      /** The command that was refused, where it is not the one given but one handed on to another case. */
      readonly handed?: string;
    };

/** Where one story is played: its cases, and a clock that is moved. */
export interface Stage {
  /** Sets the present; it never goes back. */
  moveTo(instant: string): Promise<void>;
  give(act: StageAct): Promise<StageAnswer>;
  /** A case as it stands; `null` before it was opened. */
  read(caseName: string): Promise<CaseState | null>;
  /** Names of the cases opened so far, in their order. */
  cases(): readonly string[];
}
