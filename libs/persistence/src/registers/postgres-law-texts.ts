import type { Pool } from 'pg';
import type { LawKind, LawText, LawTexts } from '#law';

/** Every version of the law that was ever in use, in PostgreSQL. */
export class PostgresLawTexts implements LawTexts {
  constructor(private readonly pool: Pool) {}

  /** The texts are long and nearly always there already, so they are asked for before they are sent. */
  async keep(texts: readonly LawText[]): Promise<void> {
    const found = await this.pool.query<{ key: string }>(
      `select kind || ' ' || version as key from law_texts
        where (kind, version) in (select * from unnest($1::text[], $2::text[]))`,
      [texts.map(({ kind }) => kind), texts.map(({ version }) => version)],
    );
    const there = new Set(found.rows.map(({ key }) => key));
    const missing = texts.filter(({ kind, version }) => !there.has(`${kind} ${version}`));
    if (missing.length === 0) return;
    await this.pool.query(
      `insert into law_texts (kind, version, content)
        select * from unnest($1::text[], $2::text[], $3::text[]) on conflict do nothing`,
      [missing.map(({ kind }) => kind), missing.map(({ version }) => version), missing.map(({ content }) => content)],
    );
  }

  async find(kind: LawKind, version: string): Promise<string | null> {
    const found = await this.pool.query<{ content: string }>(
      'select content from law_texts where kind = $1 and version = $2',
      [kind, version],
    );
    return found.rows[0]?.content ?? null;
  }
}
