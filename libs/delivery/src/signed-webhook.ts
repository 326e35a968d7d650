import { createHmac } from 'node:crypto';
import { request as requestByHttp, type RequestOptions } from 'node:http';
import { request as requestByHttps } from 'node:https';
import { isIP } from 'node:net';
import type { Carried, Channel, OutgoingMessage } from '#notices';
import { AddressRefused, isPublicAddress, publicLookup, type Resolve } from './public-addresses.js';

/** How webhooks are called. */
export interface WebhookSettings {
  /** Hosts inside, by name, whose addresses may be private and that may do without TLS. */
  readonly privateHosts: readonly string[];
  /** The machine's present, in milliseconds: receivers refuse what is signed long before or after. */
  readonly now: () => number;
  /** How long a receiver may take in all, in milliseconds. */
  readonly patience?: number;
  readonly resolve?: Resolve;
}

const PATIENCE = 10_000;

/** How a call ended, short of an error. */
interface Answer {
  readonly status: number;
}

/**
 * Calls webhooks with POST, signed as Standard Webhooks has it: HMAC-SHA256 over id, time and body.
 * A redirect is not followed: it would lead where nobody checked. An answer is not read: its status says all.
 */
export class SignedWebhook implements Channel {
  readonly name = 'webhook';

  constructor(private readonly settings: WebhookSettings) {}

  async carry(outgoing: OutgoingMessage): Promise<Carried> {
    const url = new URL(outgoing.address);
    const refused = this.refusal(url);
    if (refused !== null || outgoing.secret === null) return failed(refused ?? 'no secret', true);
    try {
      return judge(await this.post(url, outgoing.message.text, this.signed(outgoing, outgoing.secret)));
    } catch (error) {
      const { code, name } = error as { code?: string; name: string };
      return failed(code ?? name, error instanceof AddressRefused);
    }
  }

  /** An address in digits is never looked up, so it is judged here. */
  private refusal({ protocol, hostname }: URL): string | null {
    if (this.isInside(hostname)) return null;
    if (protocol !== 'https:') return 'no TLS';
    const host = hostname.replace(/^\[|\]$/g, '');
    return isIP(host) !== 0 && !isPublicAddress(host) ? 'ADDRESS-REFUSED' : null;
  }

  private isInside(hostname: string): boolean {
    return this.settings.privateHosts.includes(hostname);
  }

  private signed({ id, message }: OutgoingMessage, secret: string): Readonly<Record<string, string>> {
    const timestamp = String(Math.floor(this.settings.now() / 1_000));
    const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
    const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${message.text}`).digest('base64');
    return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` };
  }

  private post(url: URL, body: string, headers: Readonly<Record<string, string>>): Promise<Answer> {
    const request = url.protocol === 'https:' ? requestByHttps : requestByHttp;
    const options: RequestOptions = {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'Content-Length': Buffer.byteLength(body),
        'User-Agent': 'anliu',
        ...headers,
      },
      // No connection is kept: each one goes to an address checked for it.
      agent: false,
      signal: AbortSignal.timeout(this.settings.patience ?? PATIENCE),
      ...(this.isInside(url.hostname) ? {} : { lookup: publicLookup(this.settings.resolve) }),
    };
    return new Promise((answered, failedTo) => {
      request(url, options, (response) => {
        response.destroy();
        answered({ status: response.statusCode ?? 0 });
      })
        .on('error', failedTo)
        .end(body);
    });
  }
}

/** 410 is how a receiver says that it listens no more; everything else may pass. */
function judge({ status }: Answer): Carried {
  if (status >= 200 && status < 300) return { outcome: 'accepted', carrierId: null };
  return failed(`status ${status}`, status === 410);
}

function failed(reason: string, final: boolean): Carried {
  return { outcome: 'failed', reason, final };
}
