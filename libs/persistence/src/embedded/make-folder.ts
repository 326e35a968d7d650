import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a folder and those above it, one level after the other. The recursive way of Node never returns where the file
 * system makes no folders and answers that there is none, as `/proc` does.
 * Throws what the file system says.
 */
export function makeFolder(path: string, mode = 0o777): void {
  const above = dirname(path);
  if (!existsSync(above)) makeFolder(above, mode);
  try {
    mkdirSync(path, { mode });
  } catch (error) {
    // It may be there already, or somebody else may have made it at the same time; a file of that name is neither.
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) throw error;
  }
}
