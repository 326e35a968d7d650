import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** How a run of `anliu` ended. */
export interface AnliuRun {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

const main = join(process.cwd(), 'dist', 'apps', 'cli', 'src', 'main.js');

/** Runs the built command line as a user would, with this standard input. */
export async function anliu(
  args: readonly string[],
  input = '',
  variables: Record<string, string> = {},
): Promise<AnliuRun> {
  const child = spawn(process.execPath, [main, ...args], { env: { ...process.env, NODE_OPTIONS: '', ...variables } });
  const [out, err]: [Buffer[], Buffer[]] = [[], []];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
  child.stdin.end(input);
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  return { status, out: Buffer.concat(out).toString('utf8'), err: Buffer.concat(err).toString('utf8') };
}

/** The JSON Lines of an answer. */
export function jsonLines(out: string): readonly unknown[] {
  return out.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as unknown]));
}
