import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { DatabaseError } from '../database/database-error.js';
import type { SealingKey } from './aes-sealer.js';

/** Where the key of sealed facts comes from; the first that is told is used. */
export interface SealingKeySource {
  /** The key itself: 32 bytes, base64 or hex; from the environment. */
  readonly text?: string | undefined;
  /** A file that holds it. */
  readonly file?: string | undefined;
  /** Makes the file when it is missing: for the built-in database, whose data lies beside it. */
  readonly makeFile?: boolean;
}

/**
 * Reads the key of sealed facts. It lies outside the database, so that whoever copies the one does not have the other.
 * @throws DatabaseError when no key is told, or what is told is no key
 */
export function loadSealingKey(source: SealingKeySource): SealingKey {
  if (source.text !== undefined && source.text !== '') return keyOf(source.text);
  if (source.file === undefined) throw new DatabaseError('sealing-key-missing');
  if (!existsSync(source.file)) {
    if (source.makeFile !== true) throw new DatabaseError('sealing-key-missing', { file: source.file });
    writeFileSync(source.file, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
  }
  return keyOf(readFileSync(source.file, 'utf8'));
}

function keyOf(told: string): SealingKey {
  const text = told.trim();
  const bytes = Buffer.from(text, /^[0-9a-f]{64}$/i.test(text) ? 'hex' : 'base64');
  if (bytes.length !== 32) throw new DatabaseError('sealing-key-invalid');
  const id = createHash('sha256').update('anliu sealing key').update(bytes).digest('hex').slice(0, 12);
  return { id, bytes };
}
