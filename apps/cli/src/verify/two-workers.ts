import type { FaultReport, ProductReport } from '#verification';
import { Worker } from 'node:worker_threads';

/** What the threads are to do. */
export interface VerifyOrder {
  readonly config: string;
  readonly what: 'products' | 'faults';
}

/** What a thread tells when a product or a fault is done. */
export type VerifyWord = { readonly product: ProductReport } | { readonly fault: FaultReport };

/** Two cores share the work: each takes the next name when it is done with one, so neither waits long for the other. */
export async function onTwoThreads(
  order: VerifyOrder,
  names: readonly string[],
  tell: (word: VerifyWord) => void,
): Promise<void> {
  const waiting = [...names];
  const next = (): string | null => waiting.shift() ?? null;
  await Promise.all([run(order, next, tell), run(order, next, tell)]);
}

/** A thread is given one name after the other, and ends when there is none. */
function run(order: VerifyOrder, next: () => string | null, tell: (word: VerifyWord) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./verify-worker.js', import.meta.url), { workerData: order });
    worker.on('message', (word: VerifyWord) => {
      tell(word);
      worker.postMessage(next());
    });
    worker.on('error', reject);
    worker.on('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`a verifying thread ended with ${String(code)}`));
    });
    worker.postMessage(next());
  });
}
