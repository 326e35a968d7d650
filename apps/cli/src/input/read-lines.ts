import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { unreadable } from './read-file.js';

/** The lines of standard input as they come, without the mark that some programs of Windows put before the first. */
export async function* linesOfInput(): AsyncGenerator<string> {
  let first = true;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    yield first ? line.replace(/^\ufeff/, '') : line;
    first = false;
  }
}

/** The lines of a file, never more than a piece of it in memory. @throws WrongUse when it cannot be read */
export async function* linesOfFile(path: string): AsyncGenerator<string> {
  const input = createReadStream(path, 'utf8');
  // Lines are only taken when the first piece was read, so that a failure is ours and not an unhandled event.
  await new Promise<void>((resolve, reject) => {
    input.once('readable', resolve);
    input.once('end', resolve);
    input.once('error', (error) => {
      reject(unreadable(path, error));
    });
  });
  yield* createInterface({ input, crlfDelay: Infinity });
}
