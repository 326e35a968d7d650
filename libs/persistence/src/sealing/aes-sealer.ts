import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import type { SealedValue, Sealer } from '#cases';

const ALGORITHM = 'aes-256-gcm';

/** A key for sealed facts. It never enters the database. */
export interface SealingKey {
  /** First bytes of its hash: tells which key a row was sealed with, and nothing else. */
  readonly id: string;
  readonly bytes: Buffer;
}

/** Seals with AES-256-GCM; the newest key seals, all keys open. */
export class AesSealer implements Sealer {
  private readonly keys: ReadonlyMap<string, SealingKey>;

  constructor(
    private readonly newest: SealingKey,
    older: readonly SealingKey[] = [],
  ) {
    this.keys = new Map([newest, ...older].map((key) => [key.id, key]));
  }

  seal(text: string, context: string): SealedValue {
    const iv = randomBytes(12);
    const cipher = createCipheriv(ALGORITHM, this.newest.bytes, iv).setAAD(Buffer.from(context));
    const ciphertext = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    const salt = randomBytes(32);
    return {
      iv: iv.toString('base64'),
      ciphertext: ciphertext.toString('base64'),
      tag: cipher.getAuthTag().toString('base64'),
      keyId: this.newest.id,
      salt: salt.toString('hex'),
      saltedHash: createHash('sha256').update(salt).update(text, 'utf8').digest('hex'),
    };
  }

  open(value: SealedValue, context: string): string {
    const key = this.keys.get(value.keyId);
    if (key === undefined) throw new Error(`no key ${value.keyId} for a sealed fact`);
    const decipher = createDecipheriv(ALGORITHM, key.bytes, Buffer.from(value.iv, 'base64')).setAAD(
      Buffer.from(context),
    );
    decipher.setAuthTag(Buffer.from(value.tag, 'base64'));
    const text = Buffer.concat([decipher.update(Buffer.from(value.ciphertext, 'base64')), decipher.final()]);
    return text.toString('utf8');
  }
}
