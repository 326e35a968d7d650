import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The top folder of the checkout. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** What is made by tools or at run time, and not written by anyone. */
const made = new Set(['node_modules', 'dist', '.git', '.anliu', 'coverage']);

/** Every file under these folders whose name matches, as a path from the top, in order. */
export function filesUnder(folders: readonly string[], name: RegExp): string[] {
  const found: string[] = [];
  const walk = (folder: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory() && !made.has(entry.name)) walk(path);
      if (entry.isFile() && name.test(entry.name)) found.push(relative(root, path));
    }
  };
  for (const folder of folders) walk(join(root, folder));
  return found.sort();
}

/** The names of the folders directly under this one. */
export function foldersIn(folder: string): string[] {
  const entries = readdirSync(join(root, folder), { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
}

/** The text of a file, by its path from the top. */
export function textOf(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

/** How many lines a file has. */
export function linesOf(path: string): number {
  return textOf(path).trimEnd().split('\n').length;
}
