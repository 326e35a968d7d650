import { tell } from './answers/print.js';
import { createProgram } from './program.js';
import { sentenceOf } from './sentence-of.js';
import { WrongUse } from './wrong-use.js';

// A reader that has seen enough (`anliu audit … | head`) ends us quietly.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  tell(
    `无法写出结果（${error.code ?? error.message}）。`,
    `The answer cannot be written (${error.code ?? error.message}).`,
  );
  process.exit(1);
});

try {
  await createProgram().parseAsync(process.argv);
} catch (error) {
  process.stderr.write(`${sentenceOf(error)}\n`);
  process.exitCode = error instanceof WrongUse ? 2 : 1;
}
