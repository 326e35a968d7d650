import { readFileSync } from 'node:fs';
import { WrongUse } from '../wrong-use.js';

/** Reads a file that the user named. @throws WrongUse when it cannot be read */
export function readNamedFile(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw unreadable(path, error);
  }
}

/** The sentence for a path that cannot be read. */
export function unreadable(path: string, error: unknown): WrongUse {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  if (code === 'ENOENT') return new WrongUse(`没有文件 ${path}`, `there is no file ${path}`);
  if (code === 'EISDIR') return new WrongUse(`${path} 是文件夹`, `${path} is a folder`);
  return new WrongUse(`无法读取 ${path}（${code}）`, `${path} cannot be read (${code})`);
}
