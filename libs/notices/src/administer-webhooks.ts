import { isIP } from 'node:net';
import type { Sealer } from '#cases';
import type { Directory } from '#organisation';
import type { NoticeKind } from './notice-kinds.js';
import type { NoticePolicy } from './notice-policy.js';
import { NoticesError } from './notices-errors.js';
import { webhookRecipient } from './notice.js';
import type { Webhook, WebhookBook } from './webhook-book.port.js';

/** What an administrator says of a webhook. */
export interface WebhookAsked {
  readonly name: string;
  readonly url: string;
  readonly unit: string;
  readonly kinds: readonly NoticeKind[];
}

/** Chance, for ids and secrets. */
export interface WebhookChance {
  id(): string;
  /** At least 24 bytes that nobody can guess. */
  secret(): Uint8Array;
}

/** Lets administrators say where other systems listen. */
export class AdministerWebhooks {
  constructor(
    private readonly book: WebhookBook,
    private readonly sealer: Pick<Sealer, 'seal'>,
    private readonly policy: NoticePolicy,
    private readonly directory: Directory,
    private readonly chance: WebhookChance,
  ) {}

  list(): Promise<readonly Webhook[]> {
    return this.book.list();
  }

  /**
   * @returns its id, and its secret, which is shown this once and kept sealed
   * @throws NoticesError `webhook-address-refused`, `notice-unit-unknown`
   */
  async open(asked: WebhookAsked, by: string): Promise<{ readonly id: string; readonly secret: string }> {
    if (!isAllowedAddress(asked.url, this.policy.privateHosts)) throw new NoticesError('webhook-address-refused');
    if (this.directory.organisation.tree.unit(asked.unit) === undefined) throw new NoticesError('notice-unit-unknown');
    const [id, secret] = [this.chance.id(), `whsec_${Buffer.from(this.chance.secret()).toString('base64')}`];
    await this.book.add({ ...asked, id, createdBy: by, secret: this.sealer.seal(secret, secretContext(id)) });
    return { id, secret };
  }

  /** @throws NoticesError `webhook-not-found` */
  async close(id: string): Promise<void> {
    if (!(await this.book.close(id))) throw new NoticesError('webhook-not-found');
  }
}

/** What a webhook's secret is bound to: moved to another row it does not open. */
export function secretContext(webhookId: string): string {
  return `${webhookRecipient(webhookId)}/secret`;
}

/**
 * A name on the public network by https, or a host inside that the configuration names. What the name leads to is checked
 * at every connection.
 */
function isAllowedAddress(text: string, privateHosts: readonly string[]): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  if (username !== '' || password !== '') return false;
  if (privateHosts.includes(hostname)) return protocol === 'https:' || protocol === 'http:';
  return protocol === 'https:' && isIP(hostname.replace(/^\[|\]$/g, '')) === 0 && hostname.includes('.');
}
