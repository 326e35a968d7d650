import { readStory, StoryFileError, type Story } from '#stories';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readNamedFile, unreadable } from '../input/read-file.js';
import { WrongUse } from '../wrong-use.js';

/**
 * Reads a story, or every story of a folder in the order of their names.
 * @throws WrongUse when there is none, or one of them is malformed
 */
export function readStories(path: string): readonly Story[] {
  const files = filesAt(path);
  if (files.length === 0) throw new WrongUse(`${path} 中没有故事（.yaml）`, `there is no story (.yaml) in ${path}`);
  return files.map(readOne);
}

function filesAt(path: string): readonly string[] {
  try {
    if (!statSync(path).isDirectory()) return [path];
    const names = readdirSync(path).filter((name) => /\.ya?ml$/.test(name));
    return names.sort().map((name) => join(path, name));
  } catch (error) {
    throw unreadable(path, error);
  }
}

function readOne(file: string): Story {
  try {
    return readStory(file, readNamedFile(file));
  } catch (error) {
    if (error instanceof StoryFileError) throw new WrongUse(error.words.zh, error.words.en);
    throw error;
  }
}
