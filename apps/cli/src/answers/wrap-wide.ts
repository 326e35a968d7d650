import { isWide, linePieces } from '#kernel';

/** Columns that a character takes in a terminal: two for Chinese and full-width ones. */
function widthOf(character: string): number {
  return isWide(character) ? 2 : 1;
}

/** Breaks a text of Chinese and Latin letters into lines of at most `width` columns; nothing is left out. */
export function wrapWide(text: string, width: number): string {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const piece of linePieces(text)) {
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
