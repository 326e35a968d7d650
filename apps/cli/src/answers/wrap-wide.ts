/** Columns that a character takes in a terminal: two for Chinese and full-width ones. */
function widthOf(character: string): number {
  return (character.codePointAt(0) ?? 0) >= 0x2e80 ? 2 : 1;
}

/** Marks that never begin a line. */
const CLOSING = /^[，。；：、）”》〕,.;:)]/;

/** The pieces between which a line may end: words with their space, and each Chinese character with what closes it. */
function piecesOf(text: string): readonly string[] {
  const pieces: string[] = [];
  for (const piece of text.match(/[\u0021-\u2e7f]+ ?| |[\u2e80-\u{10ffff}]/gu) ?? []) {
    const last = pieces.at(-1);
    if (last !== undefined && CLOSING.test(piece)) pieces[pieces.length - 1] = last + piece;
    else pieces.push(piece);
  }
  return pieces;
}

/** Breaks a text of Chinese and Latin letters into lines of at most `width` columns; nothing is left out. */
export function wrapWide(text: string, width: number): string {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const piece of piecesOf(text)) {
    const wide = Array.from(piece).reduce((sum, character) => sum + widthOf(character), 0);
    if (used > 0 && used + wide > width) {
      lines.push(line.trimEnd());
      line = '';
      used = 0;
    }
    line += piece;
    used += wide;
  }
  return [...lines, line].join('\n');
}
