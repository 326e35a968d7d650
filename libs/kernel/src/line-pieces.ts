/** Marks that never begin a line. */
const CLOSING = /^[，。；：、）”》〕,.;:)]/;

/** Whether a character is as wide as it is high: Chinese and full-width ones are. */
export function isWide(character: string): boolean {
  return (character.codePointAt(0) ?? 0) >= 0x2e80;
}

/** The pieces between which a line may end: words with their space, and each Chinese character with what closes it. */
export function linePieces(text: string): readonly string[] {
  const pieces: string[] = [];
  for (const piece of text.match(/[\u0021-\u2e7f]+ ?| |[\u2e80-\u{10ffff}]/gu) ?? []) {
    const last = pieces.at(-1);
    if (last !== undefined && CLOSING.test(piece)) pieces[pieces.length - 1] = last + piece;
    else pieces.push(piece);
  }
  return pieces;
}
