import { faults, findFault, productNamed, verifyProduct } from '#verification';
import { parentPort, workerData } from 'node:worker_threads';
import { loadWorld } from './load-world.js';
import type { VerifyOrder, VerifyWord } from './two-workers.js';

/** One of the two threads: does its share of the products, or of the planted faults, and tells each as it is done. */
const order = workerData as VerifyOrder;
const world = loadWorld(order.config);
const tell = (word: VerifyWord): void => parentPort?.postMessage(word);

for (const name of order.names) {
  if (order.what === 'products') {
    const product = productNamed(name);
    if (product !== undefined) tell({ product: verifyProduct(world, product) });
  } else {
    const fault = faults.find((one) => one.name === name);
    if (fault !== undefined) tell({ fault: findFault(world, fault, () => performance.now()) });
  }
}
