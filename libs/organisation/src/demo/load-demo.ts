import type { Organisation } from '#access';
import { hashToken } from '../callers.js';
import { demoToken } from './demo-token.js';
import { DemoNotAllowed } from '../organisation-errors.js';
import type { OrganisationStore } from '../organisation-store.port.js';
import type { TokenStore } from '../token-store.port.js';

/** Tells what a database is for. */
export interface DatabaseMark {
  settings(): Promise<{ readonly kind: 'demo' | 'test' | 'production' }>;
}

/** A demo person and how to come in as them. */
export interface DemoAccount {
  readonly person: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly unit: string;
  readonly token: string;
}

/** Writes the demo bureau and a token for each of its people. Loading it again changes nothing. */
export class LoadDemo {
  constructor(
    private readonly organisations: OrganisationStore,
    private readonly tokens: TokenStore,
    private readonly mark: DatabaseMark,
  ) {}

  /**
   * @param secret what the tokens are made from; kept outside the database
   * @returns the accounts, in the order of the file
   * @throws DemoNotAllowed on a database that is not marked demo or test
   */
  async load(organisation: Organisation, secret: string): Promise<readonly DemoAccount[]> {
    const { kind } = await this.mark.settings();
    if (kind === 'production') throw new DemoNotAllowed();
    await this.organisations.save(organisation);
    const accounts = demoAccounts(organisation, secret);
    await this.tokens.add(
      accounts.map(({ person, token }) => ({ hash: hashToken(token), person, label: 'demo', expiresAt: null })),
    );
    return accounts;
  }
}

/** How to come in as each demo person; nothing is written. */
export function demoAccounts(organisation: Organisation, secret: string): readonly DemoAccount[] {
  return organisation.people.map(({ id, name, unit, posts }) => ({
    person: id,
    name,
    roles: [...new Set(posts.map((post) => post.role))],
    unit: organisation.tree.unit(unit)?.name.zh ?? unit,
    token: demoToken(secret, id),
  }));
}
