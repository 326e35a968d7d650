import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMarkAlive, processMark } from './process-mark.js';

let taken = 0;

/**
 * Says that this process uses the server.
 * @returns ends this use, and answers whether another living user is left; the dead are forgotten
 */
export function takeLease(folder: string): () => boolean {
  mkdirSync(folder, { recursive: true });
  taken += 1;
  const lease = join(folder, `${String(process.pid)}-${String(taken)}`);
  writeFileSync(lease, processMark());
  return () => {
    rmSync(lease, { force: true });
    return readdirSync(folder).filter((name) => isLiving(join(folder, name))).length > 0;
  };
}

function isLiving(lease: string): boolean {
  if (isMarkAlive(readFileSync(lease, 'utf8'))) return true;
  rmSync(lease, { force: true });
  return false;
}
