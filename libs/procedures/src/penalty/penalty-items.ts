import { compareFen, sumFen, type Fen } from '#kernel';
import { IsBoolean, IsIn, IsInt, IsOptional, Min } from 'class-validator';
import { IsFen, IsText } from '../payload/field-decorators.js';

/**
 * Kinds of what a decision may impose (APL 9), and the order of correction that goes with it (APL 28).
 * `suspension` is 责令停产停业, `licence-suspension` 暂扣许可证件.
 */
export const PENALTY_KINDS = [
  'warning',
  'criticism',
  'fine',
  'confiscated-gain',
  'confiscated-goods',
  'licence-suspension',
  'qualification-lowering',
  'licence-revocation',
  'business-restriction',
  'suspension',
  'closure',
  'employment-restriction',
  'order',
  'other',
] as const;

export type PenaltyKind = (typeof PENALTY_KINDS)[number];

/** One item of a penalty, intended or decided. Also the payload class: commands nest it. */
export class PenaltyItem {
  @IsIn(PENALTY_KINDS) kind: PenaltyKind;
  /** Fen: the fine, or the gain that is confiscated. */
  @IsOptional() @IsFen() amount?: Fen;
  /** Length of a restriction or suspension in days; 0 for "for life". */
  @IsOptional() @IsInt() @Min(0) term?: number;
  /** What it reaches: the goods, the licence, the business, the act to correct. */
  @IsOptional() @IsText() scope?: string;
  /** Fen: value of the goods that are confiscated. */
  @IsOptional() @IsFen() goodsValue?: Fen;
  /** The unlawful act it answers, where there are several: one act bears one fine (APL 29). */
  @IsOptional() @IsText() act?: string;
  /** `scope` differs from that of the notice and reaches less. */
  @IsOptional() @IsBoolean() narrower?: boolean;
  /** A lighter kind or amount than the statute's lower end was chosen (减轻). */
  @IsOptional() @IsBoolean() mitigated?: boolean;
}

/** Sums of HEAR 5 in fen; a province may set others. */
export interface HearingSums {
  readonly fine: Fen;
}

/** Kinds that always give the right to a hearing (APL 63; HEAR 5). */
const ALWAYS_HEARD: ReadonlySet<PenaltyKind> = new Set([
  'qualification-lowering',
  'licence-revocation',
  'suspension',
  'closure',
  'employment-restriction',
  'business-restriction',
]);

/**
 * Whether a party may ask for a hearing over these items (HEAR 5; APL 63): a heavy kind, a fine that alone reaches
 * the sum, or confiscated gain plus the value of confiscated goods reaching it. A fine is never added to a confiscation.
 */
export function isHearingDue(items: readonly PenaltyItem[], sums: HearingSums): boolean {
  if (items.some((item) => ALWAYS_HEARD.has(item.kind))) return true;
  return reaches(fineOf(items), sums.fine) || reaches(confiscationOf(items), sums.fine);
}

/** Sum of the fines among the items, in fen. */
export function fineOf(items: readonly PenaltyItem[]): Fen {
  return sumFen(items.filter((item) => item.kind === 'fine').map((item) => item.amount ?? '0'));
}

/** Confiscated gain plus the value of confiscated goods, in fen. */
function confiscationOf(items: readonly PenaltyItem[]): Fen {
  return sumFen(
    items.flatMap((item) => {
      if (item.kind === 'confiscated-gain') return [item.amount ?? '0'];
      return item.kind === 'confiscated-goods' ? [item.goodsValue ?? '0'] : [];
    }),
  );
}

/** Whether goods are forfeited by these items. */
export function forfeitsGoods(items: readonly PenaltyItem[]): boolean {
  return items.some((item) => item.kind === 'confiscated-goods');
}

/** Orders of correction are no penalty (APL 28); everything else is. */
export function penaltiesAmong(items: readonly PenaltyItem[]): readonly PenaltyItem[] {
  return items.filter((item) => item.kind !== 'order');
}

function reaches(amount: Fen, sum: Fen): boolean {
  return compareFen(amount, sum) >= 0;
}
