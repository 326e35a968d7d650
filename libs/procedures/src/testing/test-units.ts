import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { UnitKnown } from '#engine';

interface UnitTold {
  readonly id: string;
  readonly name: UnitKnown['name'];
  readonly parent?: string;
  readonly penaltyPower: 'own' | 'superior';
}

const { units } = parse(readFileSync(join(process.cwd(), 'config/organisation/demo.yaml'), 'utf8')) as {
  units: UnitTold[];
};
const byId = new Map(units.map((unit) => [unit.id, unit]));

/** Units of the demo bureau, as the organisation would tell them. */
export function testUnit(id: string): UnitKnown | null {
  const unit = byId.get(id);
  if (unit === undefined) return null;
  const above = upward(unit.parent);
  const bureau = [id, ...above].find((one) => byId.get(one)?.penaltyPower === 'own') ?? null;
  return { id, name: unit.name, bureau, above };
}

function upward(id: string | undefined): readonly string[] {
  return id === undefined ? [] : [id, ...upward(byId.get(id)?.parent)];
}
