import { appendFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Carried, Channel, OutgoingMessage, PersonChannel } from '#notices';

/**
 * Writes messages into a file instead of sending them, a line of JSON each: `<folder>/<channel>.jsonl`. It stands where
 * a bureau's own gateway fits the same port.
 */
class FileWritingMessages implements Channel {
  constructor(
    readonly name: PersonChannel,
    private readonly folder: string,
  ) {}

  async carry({ id, address, message, at }: OutgoingMessage): Promise<Carried> {
    try {
      await mkdir(this.folder, { recursive: true, mode: 0o700 });
      const line = JSON.stringify({ at, id, to: address, subject: message.subject, text: message.text });
      await appendFile(join(this.folder, `${this.name}.jsonl`), `${line}\n`, { mode: 0o600 });
      return { outcome: 'accepted', carrierId: null };
    } catch (error) {
      return { outcome: 'failed', reason: (error as NodeJS.ErrnoException).code ?? 'unknown', final: false };
    }
  }
}

/** Text messages written into `sms.jsonl`: nothing is sent. */
export class FileWritingSms extends FileWritingMessages {
  constructor(folder: string) {
    super('sms', folder);
  }
}

/** WeCom messages written into `wecom.jsonl`: nothing is sent. */
export class FileWritingWeCom extends FileWritingMessages {
  constructor(folder: string) {
    super('wecom', folder);
  }
}

/** E-mail written into `email.jsonl`, for an installation that was told of no mail server: nothing is sent. */
export class FileWritingEmail extends FileWritingMessages {
  constructor(folder: string) {
    super('email', folder);
  }
}
