import type { ActorStamp, CaseState, CommandDefinition, PersonKnown, UnitKnown } from '#engine';
import type { Words } from '#kernel';
import type { CaseProfile } from './case-profile.js';

/** What access is asked before a command is decided; everything comes from the locked case. */
export interface AccessQuestion {
  readonly definition: CommandDefinition;
  /** As the caller stated it. */
  readonly actor: ActorStamp;
  /** Null for a person the organisation does not know, and for the system. */
  readonly person: PersonKnown | null;
  /** Before the first entry for a case about to be opened. */
  readonly state: CaseState;
  readonly profile: CaseProfile;
  readonly now: string;
}

/** `hidden` answers as an unknown case; `forbidden` as 403. `granted` carries the post that was used. */
export type AccessVerdict =
  | { readonly verdict: 'granted'; readonly actor: ActorStamp }
  | { readonly verdict: 'forbidden'; readonly needs: readonly string[]; readonly reason?: Words }
  | { readonly verdict: 'hidden' };

/** Says who may give which command, in which organisation. Missing data denies. */
export interface CommandAccess {
  judge(question: AccessQuestion): AccessVerdict;
  /** A unit of the organisation; null for one it does not have. */
  unit(id: string): UnitKnown | null;
}

/** Grants every command as stated: for tools that act on a database of their own, and for tests. */
export const unrestrictedAccess: CommandAccess = {
  judge: ({ actor }) => ({ verdict: 'granted', actor }),
  unit: () => null,
};
