export { ACCEPTED_TYPES, mediaTypeOf } from './accepted-types.js';
export type { BlobDraft, BlobRegister, BlobStore, StoredFile } from './blob-store.port.js';
export { ClearDrafts } from './clear-drafts.js';
export { DOCUMENTS_ERRORS, DocumentsError, type DocumentsErrorCode } from './documents-errors.js';
export type { EnteredFile, EnteredFiles } from './entered-files.port.js';
export { OpenFile } from './open-file.js';
export { ProveFiles } from './prove-files.js';
export { StoreFile, type ArrivingFile } from './store-file.js';
