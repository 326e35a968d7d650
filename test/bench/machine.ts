import { execFileSync } from 'node:child_process';
import { cpus, loadavg, release, totalmem, type } from 'node:os';
import pg from 'pg';
import type { MachineFigures, ServerFigures } from './figures.js';

/** What this machine is. */
export function describeMachine(): MachineFigures {
  const [processor] = cpus();
  return {
    cpu: processor?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    system: `${type()} ${release()}`,
    node: process.version,
    loadBefore: Math.round((loadavg()[0] ?? 0) * 100) / 100,
  };
}

/** The settings that decide whether a commit is really on the disk, as the server itself tells them. */
export async function describeServer(url: string): Promise<ServerFigures> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<ServerFigures>(
      `select current_setting('server_version') as version, current_setting('fsync') as fsync,
        current_setting('synchronous_commit') as "synchronousCommit",
        current_setting('full_page_writes') as "fullPageWrites", current_setting('shared_buffers') as "sharedBuffers"`,
    );
    const [told] = rows;
    if (told === undefined) throw new Error('the server told nothing of itself');
    return told;
  } finally {
    await client.end();
  }
}

/** The commit that was measured; `+` behind it when the tree held more than that. */
export function commitMeasured(): string {
  try {
    const git = (...args: string[]): string => execFileSync('git', args, { encoding: 'utf8', stdio: 'pipe' }).trim();
    const changed = git('status', '--porcelain', '--untracked-files=no') !== '';
    return `${git('rev-parse', '--short=10', 'HEAD')}${changed ? '+' : ''}`;
  } catch {
    return 'unknown';
  }
}
