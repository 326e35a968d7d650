/** One row as a line of `COPY … (FORMAT csv)`. An unquoted empty field is null. */
export function csvLine(columns: readonly string[], row: Readonly<Record<string, unknown>>): string {
  return `${columns.map((column) => csvField(row[column])).join(',')}\n`;
}

function csvField(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return quoted(value);
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return quoted(arrayLiteral(value));
  return quoted(JSON.stringify(value));
}

/** Inside an array literal a backslash takes the next character as it is, as in JSON; control characters do not occur in lists of names. */
function arrayLiteral(values: readonly string[]): string {
  return `{${values.map((value) => `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`).join(',')}}`;
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
