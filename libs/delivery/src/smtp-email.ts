import { createTransport, type Transporter } from 'nodemailer';
import type { Carried, Channel, OutgoingMessage } from '#notices';

/** Where mail leaves. */
export interface SmtpSettings {
  /** `smtp://account:password@host:587`, `smtps://` for TLS from the first byte. */
  readonly url: string;
  /** `案流 <anliu@example.gov.cn>`. */
  readonly from: string;
  /** How long the server may be silent, in milliseconds. */
  readonly patience?: number;
}

/** A server that is slow for longer is taken for one that is down: the message is tried again later. */
const PATIENCE = 20_000;

/** What nodemailer says of a failure. */
interface MailFault {
  readonly code?: string;
  readonly responseCode?: number;
}

/** Codes of failures that will not go away by waiting: the server has refused this address or this message for good. */
const REFUSALS = ['EENVELOPE', 'EMESSAGE'];

/**
 * E-mail by SMTP, one recipient a message.
 * Modes: opens a connection for each message; nothing is held between two.
 */
export class SmtpEmail implements Channel {
  readonly name = 'email';
  private readonly transport: Transporter<{ messageId: string }>;

  constructor(private readonly settings: SmtpSettings) {
    const patience = settings.patience ?? PATIENCE;
    this.transport = createTransport({
      url: settings.url,
      connectionTimeout: patience,
      greetingTimeout: patience,
      socketTimeout: patience,
      // Whatever a message holds, it never makes this process read a file or fetch an address.
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  async carry({ id, address, message }: OutgoingMessage): Promise<Carried> {
    try {
      const sent = await this.transport.sendMail({
        from: this.settings.from,
        to: { name: '', address },
        subject: message.subject,
        text: message.text,
        messageId: `<${id}@anliu>`,
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
      return { outcome: 'accepted', carrierId: sent.messageId };
    } catch (error) {
      return { outcome: 'failed', ...faultOf(error as MailFault) };
    }
  }
}

/** The server's own words may repeat the address, so only its codes are kept. */
function faultOf({ code = 'unknown', responseCode }: MailFault): { readonly reason: string; readonly final: boolean } {
  const final = REFUSALS.includes(code) && responseCode !== undefined && responseCode >= 500;
  return { reason: responseCode === undefined ? code : `${code} ${responseCode}`, final };
}
