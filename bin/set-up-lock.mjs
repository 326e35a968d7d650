// One set-up at a time in one checkout. The lock is a file that names its holder; a holder that died,
// by whatever signal, leaves a file whose process no longer exists, and the next one takes it over.
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** When a process started, where the system tells it: tells a process from a later one with the same number. */
function startOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  } catch {
    return '';
  }
}

function isAlive(holder) {
  const [pid, start] = holder.trim().split(' ');
  if (!/^\d+$/.test(pid ?? '')) return false;
  try {
    process.kill(Number(pid), 0);
  } catch (error) {
    if (error.code !== 'EPERM') return false;
  }
  return !start || startOf(Number(pid)) === start;
}

function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

/** Removes a dead holder's file, unless another process was quicker and the file is already a living one's. */
function clearDead(path, dead) {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  if (read(aside) !== dead) {
    try {
      linkSync(aside, path);
    } catch {
      // A third process already holds the lock: the one we moved aside asks again when it next looks.
    }
  }
  rmSync(aside, { force: true });
}

function tryTake(path, mine) {
  const draft = `${path}.${process.pid}.draft`;
  writeFileSync(draft, mine);
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/**
 * Waits for the lock, does the work, and gives the lock back however the work ends.
 * @param {string} folder where the lock file lies; made when missing
 * @param {() => void} onWait told once, when another process holds the lock
 */
export async function withSetUpLock(folder, onWait, work) {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'set-up.lock');
  const mine = `${process.pid} ${startOf(process.pid)}`;
  for (let waited = false; !tryTake(path, mine);) {
    const holder = read(path);
    if (holder === null) continue;
    if (!isAlive(holder)) {
      clearDead(path, holder);
      continue;
    }
    if (!waited) onWait();
    waited = true;
    await pause(200);
  }
  const giveBack = () => {
    if (read(path) === mine) unlinkSync(path);
  };
  process.on('exit', giveBack);
  try {
    return await work();
  } finally {
    process.off('exit', giveBack);
    giveBack();
  }
}
