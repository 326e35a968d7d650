// Chooses what to do, once Node is known to be new enough.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PlainFailure } from './sentences.mjs';
import { root, setUp } from './set-up.mjs';

/** Things a developer runs that are not commands of the product. */
const house = {
  'house:test': async (args) => (await import('./suites.mjs')).runSuites(args),
  'house:test-long': async (args) => (await import('./suites.mjs')).runLong(args),
  'house:bench': async (args) => (await import('./bench.mjs')).runBench(args),
  'house:check': async (args) => (await import('./check.mjs')).runCheck(args),
  'house:set-up': async () => {},
};

async function runProduct(args) {
  process.argv.splice(1, process.argv.length, join(root, 'bin', 'anliu.mjs'), ...args);
  process.setSourceMapsEnabled(true);
  await import(pathToFileURL(join(root, 'dist', 'apps', 'cli', 'src', 'main.js')).href);
}

/** @param {string[]} args the words after the name of the program */
export async function enter(args) {
  try {
    const work = house[args[0]];
    await setUp({ withBuild: args[0] !== 'house:check' });
    if (work) await work(args.slice(1));
    else await runProduct(args);
  } catch (error) {
    if (!(error instanceof PlainFailure)) throw error;
    if (error.detail) process.stderr.write(`${error.detail.trimEnd()}\n`);
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
