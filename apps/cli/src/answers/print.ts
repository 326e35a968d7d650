import { once } from 'node:events';

/** Writes an answer to standard output and waits where the reader is slow. */
export async function print(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

/** Writes one line of an answer. */
export async function printLine(text: string): Promise<void> {
  await print(`${text}\n`);
}

/** Tells something that is no answer: a note or progress, on standard error. */
export function tell(zh: string, en: string): void {
  process.stderr.write(`${zh} / ${en}\n`);
}
