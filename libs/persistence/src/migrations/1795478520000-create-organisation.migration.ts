import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Additive. Units, people, their posts and certificates, absences, and the hashed tokens of those who call. */
export class CreateOrganisation1795478520000 implements MigrationInterface {
  readonly name = 'CreateOrganisation1795478520000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table tokens, absences, certificates, posts, people, units`);
  }
}

const statements = [
  `create table units (
    id text primary key,
    name_zh text not null,
    name_en text not null,
    kind text not null,
    parent text references units,
    penalty_power text not null check (penalty_power in ('own', 'superior')),
    level text not null check (level in ('city', 'district')),
    document_code text
  )`,
  `create index units_by_parent on units (parent)`,
  `create table people (
    id text primary key,
    name text not null,
    unit text not null references units,
    legal_qualification boolean not null default false,
    reviewed_before_requirement boolean not null default false
  )`,
  `create table posts (
    person text not null references people,
    role text not null,
    unit text not null references units,
    valid_from date not null default '-infinity',
    valid_until date not null default 'infinity',
    primary key (person, role, unit, valid_from)
  )`,
  `create table certificates (
    person text not null references people,
    number text not null,
    valid_until date not null,
    primary key (person, number)
  )`,
  `create table absences (
    person text not null references people,
    away_from date not null,
    away_until date not null check (away_until >= away_from),
    substitute text not null references people,
    primary key (person, away_from)
  )`,
  `create index absences_by_substitute on absences (substitute)`,
  `create table tokens (
    hash bytea primary key,
    person text not null references people,
    label text not null,
    created_at timestamptz not null default clock_timestamp(),
    expires_at timestamptz,
    revoked_at timestamptz
  )`,
  `create index tokens_by_person on tokens (person)`,
];
