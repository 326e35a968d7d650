/** Says how far a start is, on standard error. */
export function tell(zh: string, en: string): void {
  process.stderr.write(`${zh} / ${en}\n`);
}
