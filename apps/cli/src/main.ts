import { createProgram } from './program.js';
import { sentenceOf } from './sentence-of.js';

try {
  await createProgram().parseAsync(process.argv);
} catch (error) {
  process.stderr.write(`${sentenceOf(error)}\n`);
  process.exitCode = 1;
}
