import type { FaultReport, ProductReport } from '#verification';
import { Worker } from 'node:worker_threads';

/** What one thread is to do. */
export interface VerifyOrder {
  readonly config: string;
  readonly what: 'products' | 'faults';
  readonly names: readonly string[];
}

/** What a thread tells when one of them is done. */
export type VerifyWord = { readonly product: ProductReport } | { readonly fault: FaultReport };

/** Two cores share the work: every other name each, so that large and small ones are spread. */
export async function onTwoThreads(order: VerifyOrder, tell: (word: VerifyWord) => void): Promise<void> {
  const shares = [0, 1].map((share) => order.names.filter((_name, index) => index % 2 === share));
  await Promise.all(shares.filter((names) => names.length > 0).map((names) => run({ ...order, names }, tell)));
}

function run(order: VerifyOrder, tell: (word: VerifyWord) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./verify-worker.js', import.meta.url), { workerData: order });
    worker.on('message', tell);
    worker.on('error', reject);
    worker.on('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`a verifying thread ended with ${String(code)}`));
    });
  });
}
