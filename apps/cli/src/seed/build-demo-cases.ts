import { DomainError } from '#kernel';
import type { CaseFloor } from '../database/case-floor.js';
import type { Environment } from '../environment.js';
import { loadOrganisation } from '../law/load-organisation.js';
import { storeDemoPaper } from './demo-paper.js';
import { seedCases, type SeedReport } from './seed-cases.js';

/** Where and how many. */
export interface DemoCases {
  readonly environment: Environment;
  readonly floor: CaseFloor;
  readonly applicationUrl: string;
  readonly count: number;
  readonly seed: number;
  readonly present: string;
  readonly progress: (cases: number) => void;
}

/**
 * Builds invented cases in a database marked demo or test; writes the demo organisation first where it is missing.
 * @throws DomainError `seed-refused` on a production database
 */
export async function buildDemoCases(order: DemoCases): Promise<SeedReport> {
  const { environment, floor, applicationUrl, count, seed, present, progress } = order;
  const { kind } = await floor.clock.settings();
  if (kind === 'production') {
    throw new DomainError('seed-refused', {
      zh: '演示案件只能写入标记为演示或测试的数据库。',
      en: 'Demo cases are written into a database marked demo or test only.',
    });
  }
  await floor.organisation.save(loadOrganisation(environment.config, 'demo'));
  const paper = await storeDemoPaper(environment.home, floor.database);
  return seedCases({ applicationUrl, config: environment.config, count, seed, present, paper, progress });
}
