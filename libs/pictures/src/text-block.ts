import { isWide, linePieces } from '#kernel';

/** One line of text as it is drawn. Sizes in pixels. */
export interface TextLine {
  readonly text: string;
  readonly size: number;
  readonly tone: Tone;
}

/** How a line is coloured: what it is, a translation or condition, or a signal. */
export type Tone = 'plain' | 'strong' | 'quiet' | 'signal';

/** Lines under each other, and the room they need. */
export interface TextBlock {
  readonly lines: readonly TextLine[];
  readonly width: number;
  readonly height: number;
}

/** Height of a line as a multiple of its letters. */
export const LEADING = 1.32;

/** Room left to both sides, since every reader's letters are a little different. */
const SLACK = 1.04;

/** Width of a character as a multiple of its size: Chinese and full-width ones are square. */
function advance(character: string): number {
  if (isWide(character)) return 1;
  if (/[A-Z0-9mw#@%&]/.test(character)) return character === 'm' || character === 'w' ? 0.82 : 0.66;
  if (/[ .,:;'’|iljt()/]/.test(character)) return 0.33;
  return 0.57;
}

/** How wide a text is drawn, on the safe side. */
export function widthOf(text: string, size: number, strong = false): number {
  const ems = Array.from(text).reduce((sum, character) => sum + advance(character), 0);
  return ems * size * SLACK * (strong ? 1.05 : 1);
}

/** How much narrower lines are tried while looking for the evenest. */
const STEP = 6;

/**
 * Breaks a line into as few lines as fit into `most`, all about as long; between the members of a Chinese list where
 * that takes no more lines.
 */
function broken(line: TextLine, most: number): readonly TextLine[] {
  if (widthOf(line.text, line.size, line.tone === 'strong') <= most) return [line];
  const anywhere = evenest(line, linePieces(line.text), most);
  const members = line.text.split(/(?<=[、；，])/);
  if (members.some((member) => widthOf(member, line.size, line.tone === 'strong') > most)) return anywhere;
  const listed = evenest(line, members, most);
  return listed.length > anywhere.length ? anywhere : listed;
}

function evenest(line: TextLine, pieces: readonly string[], most: number): readonly TextLine[] {
  let best = filled(line, pieces, most);
  for (let width = most - STEP; width > 0; width -= STEP) {
    const narrower = filled(line, pieces, width);
    if (narrower.length > best.length) break;
    best = narrower;
  }
  return best;
}

function filled(line: TextLine, pieces: readonly string[], width: number): readonly TextLine[] {
  const texts: string[] = [];
  let text = '';
  for (const piece of pieces) {
    if (text !== '' && widthOf(text + piece.trimEnd(), line.size, line.tone === 'strong') > width) {
      texts.push(text.trimEnd());
      text = '';
    }
    text += piece;
  }
  return [...texts, text.trimEnd()].map((one) => ({ ...line, text: one }));
}

/** Measures lines, each broken where it is wider than `most`. */
export function blockOf(lines: readonly TextLine[], most: number): TextBlock {
  const all = lines.flatMap((line) => broken(line, most));
  const widths = all.map(({ text, size, tone }) => widthOf(text, size, tone === 'strong'));
  return {
    lines: all,
    width: Math.ceil(Math.max(0, ...widths)),
    height: Math.ceil(all.reduce((sum, { size }) => sum + size * LEADING, 0)),
  };
}
