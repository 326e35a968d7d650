import { DomainError } from '#kernel';

/** Thrown when a file is no story; names file, line and reason. */
export class StoryFileError extends DomainError {
  constructor(file: string, line: number | null, zh: string, en: string) {
    const where = line === null ? file : `${file}:${line}`;
    super('story-file-malformed', { zh: `${where}：${zh}`, en: `${where}: ${en}` }, { file, line });
  }
}
