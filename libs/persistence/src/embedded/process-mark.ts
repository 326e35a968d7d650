import { readFileSync } from 'node:fs';

/**
 * A running process, written so that a later process with the same number is told apart:
 * `<pid> <start>`, the start as the kernel counts it, empty where the system does not tell.
 */
export function processMark(pid: number = process.pid): string {
  return `${pid} ${statOf(pid).start}`;
}

/** Whether the process that wrote this mark still runs. */
export function isMarkAlive(mark: string): boolean {
  const [pid = '', start = ''] = mark.trim().split(' ');
  if (!/^\d+$/.test(pid)) return false;
  return isProcessAlive(Number(pid)) && (start === '' || statOf(Number(pid)).start === start);
}

/** Whether any process has this number and has not ended, ours or another account's. */
export function isProcessAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    // One that ended and that nobody has cleared away still has its number.
    return statOf(pid).state !== 'Z';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** The program's name of a process, or null where the system does not tell. */
export function programOf(pid: number): string | null {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').trim();
  } catch {
    return null;
  }
}

/** What the kernel tells of a process; both empty where it does not. */
function statOf(pid: number): { readonly state: string; readonly start: string } {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in brackets may hold spaces; the state is the first field after it, the start the twentieth.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { state: fields[0] ?? '', start: fields[19] ?? '' };
  } catch {
    return { state: '', start: '' };
  }
}
