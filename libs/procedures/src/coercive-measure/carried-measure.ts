import type { ExclusionWanted } from '#engine';
import type { MeasureBasis, MeasureItem, MeasureKind } from './measure-payload.js';

/** How a carried measure stands: whoever takes the matter over takes it as it is. */
type Standing = 'imposed' | 'tested' | 'mustLift';

/** One extension of a seizure, and the day it was approved. */
export interface Extended {
  readonly days: number;
  readonly approved: string;
}

/**
 * A measure that goes along with its matter to another bureau (procedures, jurisdiction). It stays the measure that was
 * imposed: its period runs on from that day (AEL 25), and things are not seized a second time (AEL 23).
 */
export interface CarriedMeasure {
  readonly kind: MeasureKind;
  readonly basis: MeasureBasis;
  /** What it still held. */
  readonly items: readonly MeasureItem[];
  /** Number of the party in the new case. */
  readonly party?: number;
  /** The proceeding in the old case. */
  readonly from: string;
  /** Instant of its imposing. */
  readonly imposedAt: string;
  readonly standing: Standing;
  readonly extended: readonly Extended[];
  readonly tests: readonly ExclusionWanted[];
}
