import { DomainError, type Words } from '#kernel';

/** The catalogue of this room. */
export const LAW_ERRORS = {
  'calendar-table-stands': {
    zh: '该年已有不同的放假安排；确要替换，请加 --replace。',
    en: 'A different table stands for that year; to replace it, add --replace.',
  },
  'calendar-not-written': {
    zh: '放假安排文件无法写入配置文件夹。',
    en: 'The table cannot be written into the configuration folder.',
  },
  'calendar-overruled': {
    zh: '放假安排已写入，但配置文件夹中的另一文件给出了不同的安排；请删去该文件后再载入。',
    en: 'The table is written, but another file of the folder overrules it; remove that file and load again.',
  },
} as const satisfies Record<string, Words>;

export type LawErrorCode = keyof typeof LAW_ERRORS;

/** Thrown when a calendar cannot be loaded as it is asked. */
export class LawError extends DomainError {
  constructor(code: LawErrorCode, detail: Readonly<Record<string, unknown>> = {}, words: Words = LAW_ERRORS[code]) {
    super(code, words, detail);
  }
}
