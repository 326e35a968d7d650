import { products, type BrokenReport, type FaultReport, type ProductReport } from '#verification';
import Table from 'cli-table3';

/** Every product with what was found in it. */
export function productTable(reports: readonly ProductReport[]): string {
  const table = new Table({
    head: ['部分 product', '', '状态 states', '步骤 transitions', '拒绝 refusals', '不成立 broken'],
    style: { head: [], border: [] },
  });
  const order = products.map(({ name }) => name);
  for (const one of [...reports].sort((left, right) => order.indexOf(left.product) - order.indexOf(right.product))) {
    const title = products.find(({ name }) => name === one.product)?.title;
    const figures = [one.states, one.transitions, one.refusals, one.broken.length].map(String);
    table.push([one.product, title?.zh ?? '', ...figures]);
  }
  return table.toString();
}

/** What the search as a whole came to. */
export function verdictLines(found: {
  readonly reports: readonly ProductReport[];
  readonly broken: readonly BrokenReport[];
  readonly never: readonly string[];
  /** Sentences whose premise held nowhere. */
  readonly silent: readonly string[];
  readonly seconds: number;
  readonly invariants: number;
}): readonly string[] {
  const sum = (key: 'states' | 'transitions'): number => found.reports.reduce((total, one) => total + one[key], 0);
  const figures = `${String(sum('states'))} 状态 states, ${String(sum('transitions'))} 步 transitions, ${String(found.invariants)} 条不变式 invariants, ${found.seconds.toFixed(1)} s`;
  return [
    figures,
    ...found.broken.map(
      ({ id, zh, en, article, product }) => `不成立 broken: ${id} (${product}) ${zh} / ${en} ${article}`,
    ),
    ...(found.never.length === 0 ? [] : [`从未办理过的动作 commands never carried out: ${found.never.join(' ')}`]),
    ...(found.silent.length === 0
      ? []
      : [`前提从未出现过的不变式 invariants that say nothing anywhere: ${found.silent.join(' ')}`]),
    found.broken.length + found.never.length + found.silent.length === 0
      ? '全部成立 / every invariant held'
      : '有不成立的 / something does not hold',
  ];
}

/** Every planted fault, with the invariant that found it. */
export function faultTable(found: readonly FaultReport[]): string {
  const table = new Table({
    head: ['错误 fault', '部分 product', '由何发现 found by', 's'],
    style: { head: [], border: [] },
  });
  for (const { fault, product, foundBy, milliseconds } of found) {
    table.push([fault, product, foundBy ?? '没有发现 NOT FOUND', (milliseconds / 1000).toFixed(1)]);
  }
  const count = found.filter(({ foundBy }) => foundBy !== null).length;
  return `${table.toString()}\n发现 found ${String(count)} / ${String(found.length)}`;
}
