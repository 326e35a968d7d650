import { cursorAfter, readCursor } from './case-cursor.js';
import type { CaseQuery, CaseReader, CaseSummary, Reading } from './case-reader.port.js';
import { QueryInvalid } from './cases-errors.js';
import { dayIssues, pageSize } from './read-limits.js';

/** One page of a list; `next` is the cursor of the page after it, null at the end. */
export interface CasePage {
  readonly items: readonly CaseSummary[];
  readonly next: string | null;
}

/** Lists cases by urgency or by age, page by page. A case that moves between two pages may be seen twice, never lost for good. */
export class ListCases {
  constructor(private readonly reader: CaseReader) {}

  /** Throws QueryInvalid naming every filter that cannot be read. */
  async list(reading: Reading, query: CaseQuery): Promise<CasePage> {
    checkFilters(query);
    const limit = pageSize(query.limit, 50, 200);
    const found = await this.reader.list(reading, query, readCursor(query), limit + 1);
    const items = found.slice(0, limit);
    const last = items.at(-1);
    if (found.length <= limit || last === undefined) return { items, next: null };
    const value = query.sort === 'newest' ? last.openedAt : last.nextDue;
    return { items, next: cursorAfter(query, { value, caseId: last.caseId }) };
  }
}

const SORTS: ReadonlySet<string> = new Set(['urgency', 'newest']);

function checkFilters({ dueBefore, text, sort }: CaseQuery): void {
  const issues = [...dayIssues('dueBefore', dueBefore)];
  if (text !== undefined && (text.length > 100 || text.includes('\0'))) {
    issues.push({ field: 'text', message: { zh: '不超过100个字符。', en: 'must have at most 100 characters.' } });
  }
  if (sort !== undefined && !SORTS.has(sort)) {
    issues.push({ field: 'sort', message: { zh: '须为 urgency 或 newest。', en: 'must be urgency or newest.' } });
  }
  if (issues.length > 0) throw new QueryInvalid(issues);
}
