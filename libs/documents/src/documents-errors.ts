import { DomainError, type Words } from '#kernel';

/** The catalogue of this room. */
export const DOCUMENTS_ERRORS = {
  'file-too-large': { zh: '文件超过大小限制。', en: 'The file is larger than is taken.' },
  'file-empty': { zh: '文件是空的。', en: 'The file is empty.' },
  'file-type-refused': { zh: '不接受这种类型的文件。', en: 'Files of this type are not taken.' },
  'file-type-mismatch': { zh: '文件内容与所声明的类型不符。', en: 'The content is not what the stated type says.' },
  'blob-missing': { zh: '文件库中没有这个文件。', en: 'The blob store does not have this file.' },
  'blob-altered': { zh: '文件库中的文件与其哈希值不符。', en: 'A file of the blob store is not what its hash says.' },
} as const satisfies Record<string, Words>;

export type DocumentsErrorCode = keyof typeof DOCUMENTS_ERRORS;

/** Thrown when a file is not taken, or cannot be found. */
export class DocumentsError extends DomainError {
  constructor(code: DocumentsErrorCode, detail: Readonly<Record<string, unknown>> = {}) {
    super(code, DOCUMENTS_ERRORS[code], detail);
  }
}
