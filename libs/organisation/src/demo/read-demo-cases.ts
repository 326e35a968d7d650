import { readTableFile, TableFault } from '#access';
import { atLegalTime, formatDay, formatInstant, parseDay } from '#calendar';
import { DemoCasesFile, type DemoCaseRow, type DemoStepRow } from './demo-script-file.js';

/** One step, with its moment and its people. */
export interface DemoStep {
  readonly label: string;
  /** Instant, `+08:00`. */
  readonly at: string;
  readonly person: string;
  readonly command: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** One case to be told. */
export interface DemoCase {
  /** Names it in keys and faults: `penalty@east 1`. */
  readonly name: string;
  readonly steps: readonly DemoStep[];
}

/** What placeholders of one case stand for. */
interface Scene {
  readonly begins: number;
  readonly cast: Readonly<Record<string, string>>;
  readonly given: Readonly<Record<string, unknown>>;
}

/** What the demo enters as the content of every form. */
const FORM = { content: { 说明: '演示文书，内容从略。For demonstration; content left out.' } };

/**
 * Reads the demo cases, dated from `today` (`YYYY-MM-DD`).
 *
 * @throws TableFault naming the case and what it refers to that does not exist.
 */
export function readDemoCases(file: string, text: string, today: string): readonly DemoCase[] {
  const rows = readTableFile(file, text, DemoCasesFile);
  const start = parseDay(today);
  if (start === null) throw new TableFault([`${today} is not a date`]);
  return rows.cases.map((row, index) => {
    const name = `${row.script}@${row.cast} ${index + 1}`;
    const script = rows.scripts[row.script];
    const cast = rows.casts[row.cast];
    if (script === undefined || cast === undefined) throw new TableFault([`${file} ${name}: no such script or cast`]);
    const scene = { begins: start + row.begins, cast, given: row.given };
    return { name, steps: upTo(file, name, script, row).map((step) => stepOf(file, name, step, scene)) };
  });
}

function upTo(file: string, name: string, script: readonly DemoStepRow[], row: DemoCaseRow): readonly DemoStepRow[] {
  if (row.upTo === undefined) return script;
  const last = script.findIndex((step) => step.label === row.upTo);
  if (last < 0) throw new TableFault([`${file} ${name}: no step ${row.upTo}`]);
  return script.slice(0, last + 1);
}

function stepOf(file: string, name: string, step: DemoStepRow, scene: Scene): DemoStep {
  const person = scene.cast[step.by];
  if (person === undefined) throw new TableFault([`${file} ${name}: nobody plays ${step.by}`]);
  const [hour, minute] = step.at.split(':').map(Number);
  const at = formatInstant(atLegalTime(scene.begins + step.on, hour ?? 0, minute ?? 0));
  const payload = filled(step.payload, scene, `${file} ${name} ${step.label}`) as Record<string, unknown>;
  return { label: step.label, at, person, command: step.command, payload: { form: FORM, ...payload } };
}

/** Puts in what placeholders stand for. */
function filled(value: unknown, scene: Scene, place: string): unknown {
  if (typeof value === 'string') return value.startsWith('$') ? meant(value, scene, place) : value;
  if (Array.isArray(value)) return value.map((one) => filled(one, scene, place));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, filled(inner, scene, place)]));
}

function meant(placeholder: string, { begins, cast, given }: Scene, place: string): unknown {
  const [kind, name = ''] = placeholder.slice(1).split(':');
  const found =
    kind === 'day'
      ? formatDay(begins + Number(name))
      : kind === 'handlers'
        ? [cast['handler'], cast['second']]
        : kind === 'cast'
          ? cast[name]
          : given[name];
  if (found === undefined) throw new TableFault([`${place}: ${placeholder} stands for nothing`]);
  return found;
}
