import 'reflect-metadata';
import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import { LineCounter, parseDocument, type Document } from 'yaml';

/** A file of configuration that is at fault; lists every mistake as `file:line path: reason`. */
export class TableFault extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`configuration at fault:\n- ${faults.join('\n- ')}`);
    this.name = 'TableFault';
  }
}

/**
 * Reads YAML text into an instance of a class with class-validator decorators.
 *
 * @throws TableFault naming file, line and reason of every mistake: syntax, unknown keys, wrong values.
 */
export function readTableFile<Table extends object>(file: string, text: string, shape: new () => Table): Table {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, merge: true, prettyErrors: false });
  const [broken] = document.errors;
  if (broken !== undefined) {
    throw new TableFault([`${file}:${String(lines.linePos(broken.pos[0]).line)} ${broken.message}`]);
  }
  const content: unknown = document.toJS();
  if (typeof content !== 'object' || content === null) throw new TableFault([`${file}:1 the file is empty`]);
  const table = plainToInstance(shape, content);
  const faults = validateSync(table, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true });
  if (faults.length > 0) {
    const place = (path: readonly string[]): number => lineOf(document, lines, path);
    throw new TableFault(faults.flatMap((fault) => describe(file, place, fault, [])));
  }
  return table;
}

function describe(
  file: string,
  place: (path: readonly string[]) => number,
  fault: ValidationError,
  above: readonly string[],
): string[] {
  const path = [...above, fault.property];
  const own = Object.values(fault.constraints ?? {}).map(
    (reason) => `${file}:${String(place(path))} ${path.join('.')}: ${reason}`,
  );
  return [...own, ...(fault.children ?? []).flatMap((child) => describe(file, place, child, path))];
}

/** Line of the deepest part of a path that the file has. */
function lineOf(document: Document, lines: LineCounter, path: readonly string[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const keys = path.slice(0, length).map((key) => (/^\d+$/.test(key) ? Number(key) : key));
    const node: unknown = document.getIn(keys, true);
    const range = (node as { range?: readonly number[] } | undefined)?.range;
    if (range?.[0] !== undefined) return lines.linePos(range[0]).line;
  }
  return 1;
}
