import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { LawError } from './law-errors.js';

/**
 * Puts a yearly table into the folder of calendars as `<year>.yaml`, whole or not at all: whoever reads the folder
 * meanwhile, or after a power cut, sees the old one or the new one.
 * @returns the path written
 * @throws LawError `calendar-not-written`
 */
export function writeYearFile(folder: string, year: number, text: string): string {
  const file = join(folder, `${String(year)}.yaml`);
  const unfinished = join(folder, `.${String(year)}.${String(process.pid)}.unfinished`);
  try {
    writeToDisk(unfinished, text);
    renameSync(unfinished, file);
    return file;
  } catch (error) {
    rmSync(unfinished, { force: true });
    const said = error instanceof Error ? error.message : String(error);
    throw new LawError(
      'calendar-not-written',
      { file, said },
      { zh: `无法写入 ${file}（${said}）`, en: `${file} cannot be written: ${said}` },
    );
  }
}

function writeToDisk(file: string, text: string): void {
  const opened = openSync(file, 'w', 0o644);
  try {
    writeSync(opened, text);
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}
