import { Liquid, type Template } from 'liquidjs';
import type { WrittenMessage } from './channel.port.js';
import type { BegunDelivery } from './delivery-book.port.js';
import { NOTICE_KIND_NAMES, NOTICE_KINDS } from './notice-kinds.js';
import type { Notice } from './notice.js';

/** A notice with what a message tells of its case. */
export interface ToldNotice {
  readonly notice: Notice;
  readonly caseNumber: string;
  /** Without names; null where it is not told. */
  readonly cause: string | null;
}

/** Templates of one language, as text. */
export interface MessageTemplates {
  readonly subject: string;
  readonly text: string;
  /** For channels that carry a line. */
  readonly short: string;
}

type Language = 'zh' | 'en';

/** Unknown names in a template are mistakes, found when it is used the first time: never a blank that nobody sees. */
const engine = new Liquid({ strictVariables: true, strictFilters: true, ownPropertyOnly: true });

/** Writes what leaves the system. @throws when a template cannot be read */
export class MessageWriter {
  private readonly parsed: Readonly<Record<Language, Readonly<Record<keyof MessageTemplates, Template[]>>>>;

  constructor(
    templates: Readonly<Record<Language, MessageTemplates>>,
    /** Where people open the system, without a slash at its end; null where messages carry no link. */
    private readonly address: string | null,
  ) {
    const parse = ({ subject, text, short }: MessageTemplates) => ({
      subject: engine.parse(subject.trim()),
      text: engine.parse(text.trim()),
      short: engine.parse(short.trim()),
    });
    this.parsed = { zh: parse(templates.zh), en: parse(templates.en) };
  }

  /** @param told at least one notice */
  write(
    { id, channel }: Pick<BegunDelivery, 'id' | 'channel'>,
    told: readonly ToldNotice[],
    language: Language,
  ): WrittenMessage {
    if (channel === 'webhook') return { subject: '', text: this.eventOf(id, told) };
    const templates = this.parsed[language];
    const content = { cases: this.casesOf(told, language), count: told.length };
    const render = (template: Template[]): string => String(engine.renderSync(template, content));
    const subject = render(templates.subject);
    return { subject, text: channel === 'email' ? `${render(templates.text)}\n` : render(templates.short) };
  }

  private casesOf(told: readonly ToldNotice[], language: Language): readonly object[] {
    const byCase = new Map<string, ToldNotice[]>();
    for (const one of told) byCase.set(one.notice.caseId, [...(byCase.get(one.notice.caseId) ?? []), one]);
    return [...byCase].map(([caseId, notices]) => ({
      number: notices[0]?.caseNumber ?? '',
      title: notices[0]?.cause ?? null,
      link: this.linkTo(caseId),
      items: gravestFirst(notices).map(({ notice: { kind, what, due } }) => ({
        kind: NOTICE_KINDS[kind].words[language],
        what: what[language],
        due,
      })),
    }));
  }

  /** One event: a webhook's notices never fold. */
  private eventOf(id: string, told: readonly ToldNotice[]): string {
    const [first] = told;
    if (first === undefined) throw new Error('an event without a notice');
    const { notice, caseNumber } = first;
    const { kind, what, due, proceeding, caseId, seq, at } = notice;
    const link = this.linkTo(caseId);
    return JSON.stringify({
      id,
      kind,
      caseId,
      caseNumber,
      seq,
      proceeding,
      what,
      due,
      at,
      ...(link === null ? {} : { link }),
    });
  }

  private linkTo(caseId: string): string | null {
    return this.address === null ? null : `${this.address}/cases/${caseId}`;
  }
}

/** A line that has room for one tells the gravest. */
function gravestFirst(notices: readonly ToldNotice[]): readonly ToldNotice[] {
  const rank = ({ notice }: ToldNotice): number => NOTICE_KIND_NAMES.indexOf(notice.kind);
  return [...notices].sort((left, right) => rank(left) - rank(right));
}
