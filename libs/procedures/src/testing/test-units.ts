import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readOrganisation } from '#access';
import type { UnitKnown } from '#engine';

const file = join(process.cwd(), 'config/organisation/demo.yaml');
const { tree } = readOrganisation(file, readFileSync(file, 'utf8'), '2026-01-05');

/** Units of the demo bureau, as the organisation tells them. */
export function testUnit(id: string): UnitKnown | null {
  return tree.placed(id);
}
