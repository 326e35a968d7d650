import type { UnitKnown } from '#engine';
import type { Words } from '#kernel';

/** One unit of the organisation. */
export interface Unit {
  readonly id: string;
  readonly name: Words;
  readonly kind: 'city-bureau' | 'district-bureau' | 'station' | 'brigade' | 'office';
  readonly parent: string | null;
  /** `own`: decides penalties in its own name; `superior`: in the name of the nearest unit above that does. */
  readonly penaltyPower: 'own' | 'superior';
  /** `city`: 设区的市 or above. */
  readonly level: 'city' | 'district';
  /** Beginning of document numbers, for example `东例市监`; null where the superior's is used. */
  readonly documentCode: string | null;
}

/**
 * The units as a tree. Unknown units have no ancestors, nothing below them and no bureau.
 * Modes: built once from a checked list and never changed.
 */
export class UnitTree {
  private readonly byId: ReadonlyMap<string, Unit>;
  private readonly below = new Map<string, string[]>();

  constructor(readonly units: readonly Unit[]) {
    this.byId = new Map(units.map((unit) => [unit.id, unit]));
    for (const unit of units) {
      for (const above of this.upward(unit.id)) {
        const known = this.below.get(above);
        if (known === undefined) this.below.set(above, [unit.id]);
        else known.push(unit.id);
      }
    }
  }

  unit(id: string): Unit | undefined {
    return this.byId.get(id);
  }

  /** A unit with its bureau and the units above it, nearest first; null when there is none of that id. */
  placed(id: string): UnitKnown | null {
    const unit = this.byId.get(id);
    return unit === undefined
      ? null
      : { id, name: unit.name, bureau: this.bureauOf(id), above: this.upward(id).slice(1) };
  }

  /** The unit itself and every unit above it, nearest first. Throws when the tree has a loop. */
  upward(id: string): readonly string[] {
    const path: string[] = [];
    for (let unit = this.byId.get(id); unit !== undefined; unit = this.byId.get(unit.parent ?? '')) {
      if (path.includes(unit.id)) throw new Error(`the tree of units has a loop at ${unit.id}`);
      path.push(unit.id);
    }
    return path;
  }

  /** The unit itself and every unit below it. */
  downward(id: string): readonly string[] {
    return this.below.get(id) ?? [];
  }

  /** Whether `upper` is `id` or stands above it. */
  isAtOrAbove(upper: string, id: string): boolean {
    return this.upward(id).includes(upper);
  }

  /** The unit in whose name a unit's cases are decided: itself or the nearest one above with the power. */
  bureauOf(id: string): string | null {
    return this.upward(id).find((each) => this.byId.get(each)?.penaltyPower === 'own') ?? null;
  }
}
