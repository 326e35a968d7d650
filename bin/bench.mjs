// `npm run bench`: measures this build. The bench is no part of the product, so it is translated here, when it is wanted;
// its types are checked with everything else by `npm run check`.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { root } from './set-up.mjs';

const from = join(root, 'test', 'bench');
const to = join(root, 'dist', 'test', 'bench');

function translate() {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
  // Alone, a file does not show that it belongs to a package of ES modules. With source maps inside, a stack names the lines that were written.
  const compilerOptions = {
    ...options,
    module: ts.ModuleKind.ESNext,
    sourceMap: false,
    inlineSourceMap: true,
    inlineSources: true,
  };
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from).filter((each) => each.endsWith('.ts'))) {
    const fileName = join(from, name);
    const { outputText } = ts.transpileModule(readFileSync(fileName, 'utf8'), { compilerOptions, fileName });
    writeFileSync(join(to, name.replace(/\.ts$/, '.js')), outputText);
  }
}

/** @param {string[]} args the words after `npm run bench --` */
export async function runBench(args) {
  translate();
  process.chdir(root);
  process.setSourceMapsEnabled(true);
  process.argv.splice(1, process.argv.length, join(from, 'main.ts'), ...args);
  await import(pathToFileURL(join(to, 'main.js')).href);
}
