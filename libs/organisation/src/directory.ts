import { scopeOf, type Access, type AccessTable, type CaseScope, type Organisation, type Standing } from '#access';
import type { OrganisationStore } from './organisation-store.port.js';

/**
 * The organisation as last read, with the access table over it.
 * Modes: unread until `refresh` is first called; then always answers from what was read last.
 */
export class Directory {
  private read: { readonly organisation: Organisation; readonly scopes: Map<string, CaseScope> } | undefined;

  constructor(
    private readonly store: OrganisationStore,
    readonly table: AccessTable,
  ) {}

  /** Reads the organisation anew. */
  async refresh(): Promise<void> {
    this.read = { organisation: await this.store.load(), scopes: new Map() };
  }

  get organisation(): Organisation {
    return this.known.organisation;
  }

  get access(): Access {
    return { table: this.table, tree: this.known.organisation.tree };
  }

  /** The person with the posts usable on a day (`YYYY-MM-DD`); undefined for an unknown one. */
  standing(person: string, day: string): Standing | undefined {
    return this.known.organisation.standing(person, day);
  }

  /** What a person may see on a day; worked out once a day for each person. */
  scope(standing: Standing, day: string): CaseScope {
    const key = `${standing.person.id} ${day}`;
    const { scopes } = this.known;
    const known = scopes.get(key);
    if (known !== undefined) return known;
    const scope = scopeOf(this.access, standing);
    scopes.set(key, scope);
    return scope;
  }

  private get known(): { readonly organisation: Organisation; readonly scopes: Map<string, CaseScope> } {
    if (this.read === undefined) throw new Error('the directory was not read yet');
    return this.read;
  }
}
