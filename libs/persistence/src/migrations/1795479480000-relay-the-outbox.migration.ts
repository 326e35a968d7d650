import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Additive. A row of the outbox is leased while it is under way and sent when every queue of its topic is done with it;
 * runs of upkeep are rows too. What was told before anybody listened counts as sent.
 */
export class RelayTheOutbox1795479480000 implements MigrationInterface {
  readonly name = 'RelayTheOutbox1795479480000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const UP = [
  `update outbox set sent_at = created_at where sent_at is null`,
  `alter table outbox add column done text[] not null default '{}'`,
  `drop index outbox_unsent`,
  `create index outbox_fresh on outbox (case_id, seq, ordinal) where sent_at is null and lease_until is null`,
  `create index outbox_leased on outbox (lease_until) where sent_at is null and lease_until is not null`,
  `create index outbox_sent on outbox (sent_at) where sent_at is not null`,
  `create table upkeep_runs (
    work text not null,
    slot text not null,
    lease_until timestamptz not null,
    done_at timestamptz,
    said text,
    primary key (work, slot)
  )`,
];

const DOWN = [
  `drop table upkeep_runs`,
  `drop index outbox_fresh, outbox_leased, outbox_sent`,
  `create index outbox_unsent on outbox (case_id, seq, ordinal) where sent_at is null`,
  `alter table outbox drop column done`,
];
