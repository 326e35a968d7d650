import { QueryInvalid, type Reading } from '#cases';
import type { CaseNotices, InBox, NoticeFilter, NoticeLine } from './in-box.port.js';
import { NOTICE_KIND_NAMES, type NoticeKind } from './notice-kinds.js';
import { NoticesError } from './notices-errors.js';

/** One page; `next` is the cursor of the page after it, null at the end. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

/** Which page. */
export interface PageAsked {
  /** 1–200, default 50. */
  readonly limit?: number;
  /** `next` of the page before. */
  readonly cursor?: string;
}

/** Unread notices, by kind. */
export interface UnreadCount {
  readonly unread: number;
  readonly byKind: Readonly<Record<NoticeKind, number>>;
}

/** Lets people read their notices and mark them. */
export class ReadNotices {
  constructor(private readonly box: InBox) {}

  async list(reading: Reading, filter: NoticeFilter, asked: PageAsked): Promise<Page<NoticeLine>> {
    const limit = asked.limit ?? 50;
    return pageOf(await this.box.page(reading, filter, before(asked), limit + 1), limit, (line) => line.id);
  }

  async byCase(reading: Reading, filter: NoticeFilter, asked: PageAsked): Promise<Page<CaseNotices>> {
    const limit = asked.limit ?? 50;
    return pageOf(await this.box.cases(reading, filter, before(asked), limit + 1), limit, ({ newest }) => newest.id);
  }

  async countUnread(reading: Reading): Promise<UnreadCount> {
    const found = await this.box.unread(reading);
    const byKind = Object.fromEntries(NOTICE_KIND_NAMES.map((kind) => [kind, found[kind] ?? 0])) as Record<
      NoticeKind,
      number
    >;
    return { unread: Object.values(byKind).reduce((sum, count) => sum + count, 0), byKind };
  }

  /** @throws NoticesError `notice-not-found`, for one of somebody else as for none */
  async mark(reading: Reading, id: string, read: boolean): Promise<void> {
    if (!isNoticeId(id) || !(await this.box.mark(reading, id, read))) throw new NoticesError('notice-not-found');
  }

  /** @param upTo id of the newest notice that the reader saw; null for all. @returns how many were unread */
  async markAll(reading: Reading, filter: Omit<NoticeFilter, 'unread'>, upTo: string | null): Promise<number> {
    if (upTo !== null && !isNoticeId(upTo)) throw new NoticesError('notice-not-found');
    return this.box.markAll(reading, filter, upTo);
  }
}

function pageOf<Item>(found: readonly Item[], limit: number, idOf: (item: Item) => string): Page<Item> {
  const items = found.slice(0, limit);
  const last = items.at(-1);
  return {
    items,
    next: found.length <= limit || last === undefined ? null : Buffer.from(idOf(last)).toString('base64url'),
  };
}

function before({ cursor }: PageAsked): string | null {
  if (cursor === undefined) return null;
  const id = Buffer.from(cursor, 'base64url').toString();
  if (!isNoticeId(id)) throw cursorInvalid();
  return id;
}

function isNoticeId(text: string): boolean {
  return /^[1-9]\d{0,17}$/.test(text);
}

/** What is no cursor of ours. */
export function cursorInvalid(): QueryInvalid {
  return new QueryInvalid([{ field: 'cursor', message: { zh: '游标无效。', en: 'is no cursor.' } }]);
}
