/** A file of the calendar folder that cannot be used: names the file, the line where there is one, and the reason. */
export class CalendarFileError extends Error {
  /** @param line counted from 1; null where the fault belongs to no line */
  constructor(
    readonly file: string,
    readonly line: number | null,
    readonly reason: { readonly zh: string; readonly en: string },
  ) {
    super(`${placeOf(file, line)}: ${reason.zh} / ${reason.en}`);
    this.name = 'CalendarFileError';
  }

  /** `file:line`, or the file alone. */
  get place(): string {
    return placeOf(this.file, this.line);
  }
}

function placeOf(file: string, line: number | null): string {
  return line === null ? file : `${file}:${String(line)}`;
}
