import type { CaseView, ExclusionWanted, ExtensionWanted } from '#engine';
import type { CarriedMeasure } from '../../coercive-measure/carried-measure.js';

/** One thing of the old case's file, as the list names it. */
export interface CarriedItem {
  readonly kind: 'act' | 'file' | 'measure';
  /** Journal number in the old case; for a measure that of its imposing. */
  readonly seq: number;
  readonly title: string;
  /** Day on which the act took place, or the measure was imposed. */
  readonly date: string;
  /** The file in the blob store, which is one for all cases. */
  readonly sha256?: string;
}

/** The filing that a case split off goes on with: its day and the deadline stay those of the old case. */
interface CarriedFiling {
  readonly filedOn: string;
  readonly extensions: readonly ExtensionWanted[];
  readonly exclusions: readonly ExclusionWanted[];
}

/** What a case that the system opened out of another one brought along, by value. */
export interface Carried {
  readonly why: 'split' | 'handed-over';
  readonly from: { readonly case: string; readonly number: string; readonly bureau: string };
  /** Everybody who handled the old case: they decide, review and host in the new one no more than there. */
  readonly handlers: readonly string[];
  readonly items: readonly CarriedItem[];
  /** Live measures that go along to another bureau. */
  readonly measures?: readonly CarriedMeasure[];
  /** Handlers who go on in the new case, where the bureau stays the same. */
  readonly officers?: readonly string[];
  readonly filing?: CarriedFiling;
}

/** Undefined for a case that began with a clue of its own. Only the system opens a case with something carried. */
export function carriedOf(view: CaseView): Carried | undefined {
  return view.last<{ carried?: Carried }>('clue.register')?.payload.carried;
}

/** Whether the case was split off from another one: it is filed from its first moment. */
export function isSplitOff(view: CaseView): boolean {
  return carriedOf(view)?.why === 'split';
}

/** Whether another bureau handed the matter over: it is verified here from the receipt of the file. */
export function isHandedOver(view: CaseView): boolean {
  return carriedOf(view)?.why === 'handed-over';
}
