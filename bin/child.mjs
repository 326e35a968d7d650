// Runs another program and stays answerable for it: a signal to us reaches it, and we leave only after it did.
import { spawn } from 'node:child_process';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * @param {string} program path or name
 * @param {string[]} args
 * @param {{ echo?: boolean, cwd?: string, env?: NodeJS.ProcessEnv, shell?: boolean }} settings
 *   echo: pass the child's output on to our standard error, else only keep it
 * @returns {Promise<{ code: number, output: string }>} code is 127 when the program does not exist
 */
export function runChild(program, args, settings = {}) {
  const { echo = false, ...rest } = settings;
  return new Promise((resolve) => {
    const child = spawn(program, args, { ...rest, stdio: ['ignore', 'pipe', 'pipe'] });
    let stopped = null;
    const forward = (signal) => {
      stopped = signal;
      child.kill(signal);
    };
    for (const signal of signals) process.on(signal, forward);
    const done = (code, output) => {
      for (const signal of signals) process.off(signal, forward);
      if (stopped) process.exit(stopped === 'SIGINT' ? 130 : 143);
      resolve({ code, output });
    };
    let output = '';
    const keep = (chunk) => {
      output += chunk;
      if (echo) process.stderr.write(chunk);
    };
    child.stdout.setEncoding('utf8').on('data', keep);
    child.stderr.setEncoding('utf8').on('data', keep);
    child.on('error', (error) => done(127, `${output}${error.message}`));
    child.on('close', (code, signal) => done(code ?? (signal ? 1 : 0), output));
  });
}
