/** Whether two passages say the same; spacing does not matter. */
export function sameText(left: string, right: string): boolean {
  return plain(left) === plain(right);
}

function plain(text: string): string {
  return text.replace(/\s+/g, '');
}
