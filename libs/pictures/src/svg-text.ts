import { LEADING, type TextBlock, type TextLine, type Tone } from './text-block.js';

/** Colours of the pictures, chosen so that print in grey still tells them apart. */
export const COLOURS = {
  paper: '#ffffff',
  ink: '#1f2a37',
  quiet: '#5b6776',
  line: '#8a97a6',
  frame: '#d5dce4',
  usual: '#1d5fae',
  usualFill: '#e7f0fb',
  state: '#f8fafc',
  ended: '#eef0f2',
  many: '#fff8e6',
  manyLine: '#c79a2b',
  signal: '#8a3ea8',
} as const;

const FONT = "'Noto Sans SC','Source Han Sans SC','PingFang SC','Hiragino Sans GB','Microsoft YaHei',sans-serif";

const FILLS: Readonly<Record<Tone, string>> = {
  plain: COLOURS.ink,
  strong: COLOURS.ink,
  quiet: COLOURS.quiet,
  signal: COLOURS.signal,
};

/** The frame of a picture, with what it says for those who do not see it. */
export function svgDocument(
  size: { readonly width: number; readonly height: number },
  words: { readonly title: string; readonly description: string },
  parts: readonly string[],
): string {
  const { width, height } = size;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(width)} ${String(height)}" width="${String(width)}" height="${String(height)}" role="img" font-family="${FONT}">`,
    `<title>${escaped(words.title)}</title>`,
    `<desc>${escaped(words.description)}</desc>`,
    `<rect width="${String(width)}" height="${String(height)}" fill="${COLOURS.paper}"/>`,
    ...parts,
    '</svg>',
    '',
  ].join('\n');
}

/** One line, its baseline at `y`. */
export function textAt(line: TextLine, x: number, y: number, anchor: 'start' | 'middle' | 'end' = 'middle'): string {
  const weight = line.tone === 'strong' ? ' font-weight="600"' : '';
  const where = `x="${short(x)}" y="${short(y)}" text-anchor="${anchor}"`;
  return `<text ${where} font-size="${short(line.size)}" fill="${FILLS[line.tone]}"${weight}>${escaped(line.text)}</text>`;
}

/** Lines under each other from `top` down, aligned at `x`. */
export function blockAt(
  block: TextBlock,
  x: number,
  top: number,
  anchor: 'start' | 'middle' | 'end' = 'middle',
): string {
  let y = top;
  return block.lines
    .map((line) => {
      y += line.size * LEADING;
      return textAt(line, x, y - line.size * 0.3, anchor);
    })
    .join('\n');
}

/** A number as short as it can be written, always the same way. */
export function short(value: number): string {
  return String(Math.round(value * 10) / 10);
}

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
