import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Additive. Of a list whose length it does not know PostgreSQL expects ten, so a plan for the two people at hand always
 * looked cheaper than the kept one, and every step planned its reads anew, which took longer than reading.
 */
export class KeepPlansOfAStep1795478760000 implements MigrationInterface {
  readonly name = 'KeepPlansOfAStep1795478760000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter function step_load set plan_cache_mode = force_generic_plan`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter function step_load reset plan_cache_mode`);
  }
}
