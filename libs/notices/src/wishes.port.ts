import type { PersonChannel } from './notice-kinds.js';
import type { ChosenPreferences } from './preferences.js';

/** Where a person is reached. */
export type Addresses = Readonly<Partial<Record<PersonChannel, string>>>;

/** Keeps how people wish to be told. */
export interface WishBook {
  chosenBy(person: string): Promise<ChosenPreferences | undefined>;
  /** Replaces what was chosen before. */
  choose(person: string, chosen: Required<ChosenPreferences>): Promise<void>;
  addressesOf(person: string): Promise<Addresses>;
  /** Replaces every address of a person. */
  reachAt(person: string, addresses: Addresses): Promise<void>;
}
