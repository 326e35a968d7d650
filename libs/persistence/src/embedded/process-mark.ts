import { readFileSync } from 'node:fs';

/**
 * A running process, written so that a later process with the same number is told apart:
 * `<pid> <start>`, the start as the kernel counts it, empty where the system does not tell.
 */
export function processMark(pid: number = process.pid): string {
  return `${pid} ${startOf(pid)}`;
}

/** Whether the process that wrote this mark still runs. */
export function isMarkAlive(mark: string): boolean {
  const [pid = '', start = ''] = mark.trim().split(' ');
  if (!/^\d+$/.test(pid)) return false;
  return isProcessAlive(Number(pid)) && (start === '' || startOf(Number(pid)) === start);
}

/** Whether any process has this number, ours or another account's. */
export function isProcessAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
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

function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in brackets may hold spaces; the start is the twentieth field after it.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}
