import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Additive. A step finds every row by its key. A plan made while a table is nearly empty reads the whole table, and a
 * connection keeps that plan while the table grows: each step then took longer than the one before, until statistics
 * were gathered anew.
 */
export class StepByKeys1795478820000 implements MigrationInterface {
  readonly name = 'StepByKeys1795478820000';

  async up(runner: QueryRunner): Promise<void> {
    for (const name of FUNCTIONS) await runner.query(`alter function ${name} set enable_seqscan = off`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of FUNCTIONS) await runner.query(`alter function ${name} reset enable_seqscan`);
  }
}

/** What they call, and the checks of foreign keys, are planned alike. */
const FUNCTIONS = ['step_load', 'step_write'];
