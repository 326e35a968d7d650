import type { Words } from '#kernel';

/** A table of a page; a cell keeps its bars and breaks. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  if (rows.length === 0) return ['无 none', ''];
  return [row(heads), row(heads.map(() => '---')), ...rows.map(row), ''];
}

/** Chinese first, English under it. */
export function both({ zh, en }: Words): string {
  return `${zh}<br>${en}`;
}

/** A name as it stands in code. */
export function code(name: string): string {
  return `\`${name}\``;
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => (cell === '' ? '—' : cell.replaceAll('|', '\\|'))).join(' | ')} |`;
}
