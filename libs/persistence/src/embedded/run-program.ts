import { spawn } from 'node:child_process';

/** The account that a server program runs under; null for our own. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** How a program ended and everything it said. */
export interface ProgramEnd {
  readonly code: number;
  readonly said: string;
}

/**
 * Runs a program to its end, as another account when one is given (only root can), and keeps what it says.
 * It starts in the root folder, which every account may enter, and speaks English, which its failures are read by.
 * A program that cannot be started ends with code 127.
 */
export function runProgram(path: string, args: readonly string[], account: Account | null): Promise<ProgramEnd> {
  return new Promise((resolve) => {
    const child = spawn(path, args, {
      cwd: '/',
      env: { PATH: '/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin', LC_ALL: 'C' },
      stdio: ['ignore', 'pipe', 'pipe'],
      // A group of its own: Ctrl-C reaches us, who then end things in order, and not a server half started.
      detached: true,
      ...(account ?? {}),
    });
    let said = '';
    const keep = (chunk: string): void => {
      said += chunk;
    };
    child.stdout.setEncoding('utf8').on('data', keep);
    child.stderr.setEncoding('utf8').on('data', keep);
    child.on('error', (error) => {
      resolve({ code: 127, said: `${said}${error.message}` });
    });
    // 'close', not 'exit': only then has all that it said been read.
    child.on('close', (code) => {
      resolve({ code: code ?? 1, said });
    });
  });
}
