import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Additive. Every version of calendar, rules and parameters that was ever in use, by the label that journal entries
 * carry. Like the journal it only grows.
 */
export class CreateLawTexts1795478700000 implements MigrationInterface {
  readonly name = 'CreateLawTexts1795478700000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table law_texts (
      kind text not null check (kind in ('calendar', 'rules', 'parameters')),
      version text not null,
      content text not null,
      first_used_at timestamptz not null default clock_timestamp(),
      primary key (kind, version)
    )`);
    await runner.query(`create trigger law_texts_is_append_only before update or delete or truncate on law_texts
      for each statement execute function refuse_change()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table law_texts');
  }
}
