import { createProgram } from './program.js';
import { sentenceOf } from './sentence-of.js';
import { WrongUse } from './wrong-use.js';

// A reader that has seen enough (`anliu audit … | head`) ends us quietly.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1);
});

try {
  await createProgram().parseAsync(process.argv);
} catch (error) {
  process.stderr.write(`${sentenceOf(error)}\n`);
  process.exitCode = error instanceof WrongUse ? 2 : 1;
}
