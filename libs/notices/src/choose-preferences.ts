import type { Directory } from '#organisation';
import { NOTICE_KINDS, NOTICE_KIND_NAMES } from './notice-kinds.js';
import type { NoticePolicy } from './notice-policy.js';
import { NoticesError } from './notices-errors.js';
import { preferencesWith, type ChosenPreferences, type Preferences } from './preferences.js';
import type { Addresses, WishBook } from './wishes.port.js';

/** How a person is told. */
export interface HowTold {
  readonly preferences: Preferences;
  /** Entered by an administrator. */
  readonly addresses: Addresses;
}

/** Lets people choose how they are told, and administrators say where they are reached. */
export class ChoosePreferences {
  constructor(
    private readonly wishes: WishBook,
    private readonly policy: NoticePolicy,
    private readonly directory: Directory,
  ) {}

  async of(person: string): Promise<HowTold> {
    const [chosen, addresses] = await Promise.all([this.wishes.chosenBy(person), this.wishes.addressesOf(person)]);
    return { preferences: preferencesWith(this.policy.usual, chosen), addresses };
  }

  /**
   * Adds to what was chosen before.
   * @throws NoticesError `notice-kind-not-free`
   */
  async choose(person: string, chosen: ChosenPreferences): Promise<HowTold> {
    const held = NOTICE_KIND_NAMES.filter(
      (kind) => !NOTICE_KINDS[kind].free && chosen.ways?.[kind]?.['in-app'] === 'off',
    );
    if (held.length > 0) throw new NoticesError('notice-kind-not-free', { kinds: held });
    const before = preferencesWith(this.policy.usual, await this.wishes.chosenBy(person));
    await this.wishes.choose(person, preferencesWith(before, chosen));
    return this.of(person);
  }

  /** @throws NoticesError `notice-person-unknown` */
  async reachAt(person: string, addresses: Addresses): Promise<HowTold> {
    if (this.directory.organisation.person(person) === undefined) throw new NoticesError('notice-person-unknown');
    await this.wishes.reachAt(person, addresses);
    return this.of(person);
  }
}
