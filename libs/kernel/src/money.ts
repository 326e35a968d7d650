/** An amount of money in fen as a decimal string, for example `1000000` for ¥10,000. */
export type Fen = string;

/** Matches a whole, non-negative amount in fen. */
export const FEN_PATTERN = /^(0|[1-9]\d{0,17})$/;

/** Sums amounts in fen. Throws a SyntaxError when one is not a decimal string. */
export function sumFen(amounts: readonly Fen[]): Fen {
  return amounts.reduce((total, amount) => total + BigInt(amount), 0n).toString();
}

/** Negative, zero or positive as `left` is below, equal to or above `right`. */
export function compareFen(left: Fen, right: Fen): number {
  const difference = BigInt(left) - BigInt(right);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** Yuan as a number of fen: `yuan(10_000)` is `"1000000"`. */
export function yuan(amount: number): Fen {
  return BigInt(Math.round(amount * 100)).toString();
}
