import { faults, findFault, productNamed, verifyProduct } from '#verification';
import { parentPort, workerData } from 'node:worker_threads';
import { loadWorld } from './load-world.js';
import type { VerifyOrder, VerifyWord } from './two-workers.js';

/** One of the two threads: searches the products, or looks for the planted faults, that it is given by name. */
const { config, what } = workerData as VerifyOrder;
const world = loadWorld(config);

parentPort?.on('message', (name: string | null) => {
  if (name === null) parentPort?.close();
  else parentPort?.postMessage(wordOn(name));
});

/** @throws RangeError when there is no such product or fault */
function wordOn(name: string): VerifyWord {
  const product = what === 'products' ? productNamed(name) : undefined;
  if (product !== undefined) return { product: verifyProduct(world, product) };
  const fault = what === 'faults' ? faults.find((one) => one.name === name) : undefined;
  if (fault !== undefined) return { fault: findFault(world, fault, () => performance.now()) };
  throw new RangeError(`there is nothing to verify by the name ${name}`);
}
