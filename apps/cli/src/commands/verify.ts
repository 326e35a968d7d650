import {
  commandsNeverMet,
  faults,
  invariants,
  invariantsNeverHeard,
  products,
  type FaultReport,
  type ProductReport,
} from '#verification';
import { Command } from 'commander';
import { print, printLine } from '../answers/print.js';
import { progressOf } from '../answers/progress.js';
import { faultTable, productTable, verdictLines } from '../answers/verification-lines.js';
import { readEnvironment } from '../environment.js';
import { loadWorld } from '../verify/load-world.js';
import { onTwoThreads, type VerifyOrder, type VerifyWord } from '../verify/two-workers.js';
import { WrongUse } from '../wrong-use.js';

const HELP = `
逐一查看程序定义允许的每一个状态和每一步，核对每一条不变式；全部成立为 0，否则为 1，并给出可以演示的反例。
Looks at every state and every step that the procedures allow, and checks every invariant on them. Exit status 0 if all
hold, else 1, with the shortest counterexample as a story.

例 / Examples:
  anliu verify
  anliu verify --product hearing
  anliu verify --faults`;

interface VerifyOptions {
  readonly faults?: boolean;
  readonly product?: string;
  readonly json?: boolean;
}

/** `anliu verify`: what the shipped procedures allow, searched exhaustively. */
export function verifyCommand(): Command {
  return new Command('verify')
    .description('穷尽地核对程序定义 / search what the procedures allow, and check every invariant')
    .option('--faults', '植入已知错误，看是否逐一发现 / plant known mistakes and see that each is found')
    .option('--product <name>', '只查这一部分 / search only this part')
    .option('--json', '输出 JSON Lines / print JSON Lines')
    .addHelpText('after', HELP)
    .action(async (options: VerifyOptions) => {
      process.exitCode = options.faults === true ? await findFaults(options) : await searchProducts(options);
    });
}

async function searchProducts({ product, json }: VerifyOptions): Promise<0 | 1> {
  const { config } = readEnvironment();
  const names = namesOf(product);
  const began = performance.now();
  const reports: ProductReport[] = [];
  await withProgress(['已查', 'searched'], { what: 'products', names }, (word) => {
    if ('product' in word) reports.push(word.product);
  });
  const never = product === undefined ? commandsNeverMet(loadWorld(config), reports) : [];
  const silent = product === undefined ? invariantsNeverHeard(reports) : [];
  const broken = [...new Map(reports.flatMap((one) => one.broken).map((one) => [one.id, one])).values()];
  const seconds = (performance.now() - began) / 1000;
  if (json === true)
    await printLine(JSON.stringify({ products: reports, never, silent, seconds, invariants: invariants.length }));
  else {
    for (const { story } of broken) await print(`${story}\n`);
    await printLine(productTable(reports));
    for (const line of verdictLines({ reports, broken, never, silent, seconds, invariants: invariants.length }))
      await printLine(line);
  }
  return broken.length + never.length + silent.length === 0 ? 0 : 1;
}

async function findFaults({ product, json }: VerifyOptions): Promise<0 | 1> {
  const meant = faults.filter((one) => product === undefined || one.product === product);
  if (product !== undefined) namesOf(product);
  const found: FaultReport[] = [];
  const names = meant.map(({ name }) => name);
  await withProgress(['已植入', 'planted'], { what: 'faults', names }, (word) => {
    if ('fault' in word) found.push(word.fault);
  });
  const missed = found.filter(({ foundBy }) => foundBy === null);
  if (json === true) for (const one of found) await printLine(JSON.stringify(one));
  else await printLine(faultTable(found));
  return missed.length === 0 && found.length === meant.length ? 0 : 1;
}

async function withProgress(
  [zh, en]: readonly [zh: string, en: string],
  { what, names }: Pick<VerifyOrder, 'what'> & { readonly names: readonly string[] },
  tell: (word: VerifyWord) => void,
): Promise<void> {
  const progress = progressOf(zh, en, names.length);
  try {
    await onTwoThreads({ config: readEnvironment().config, what }, names, (word) => {
      tell(word);
      progress.step();
    });
  } finally {
    progress.end();
  }
}

function namesOf(product: string | undefined): readonly string[] {
  const names = products.map(({ name }) => name);
  if (product === undefined) return names;
  if (names.includes(product)) return [product];
  throw new WrongUse(
    `没有名为“${product}”的部分；有：${names.join('、')}`,
    `there is no product ${product}; there are: ${names.join(', ')}`,
  );
}
