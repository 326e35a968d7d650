import { formatDay, parseDay } from '#calendar';
import { QueryInvalid } from '#cases';
import type { Words } from '#kernel';
import type { Calculator } from '#statutes';
import { cursorAfter, readCursor } from './escalation-cursor.js';
import type { Board, EscalationAsk, EscalationReader, EscalationRow } from './escalation-reader.port.js';
import { latestSafe, type LatestSafe } from './latest-safe.js';
import type { SupervisionPolicy } from './supervision-policy.js';

/** Who looks over which units; worked out by the access table. */
export interface Oversight {
  readonly caller: string;
  readonly units: readonly string[];
}

/** Filters and page of an escalation list. */
export interface EscalationQuery {
  /** Default `cases`. */
  readonly board?: Board;
  /** `late`: past its due date; `soon`: not yet. Left out: both. */
  readonly which?: 'late' | 'soon';
  readonly rule?: string;
  /** 1–200, default 50. */
  readonly limit?: number;
  readonly cursor?: string;
}

/** Why a case is escalated: which limit, by which rule and article. */
export interface EscalationReason {
  readonly clock: string;
  readonly proceeding: string;
  readonly rule: string;
  readonly name: Words;
  readonly article: string;
  readonly start: string;
  readonly due: string;
  readonly late: boolean;
  /** Working days from today to the due date; negative once it has passed. */
  readonly workingDays: number;
  /** What follows when it passes, in the words of the law. */
  readonly consequence: Words;
}

/** A late or endangered case. */
export interface Escalation extends Omit<EscalationRow, 'clock' | 'due'> {
  readonly reason: EscalationReason;
  readonly latestSafe: LatestSafe | null;
}

export interface EscalationPage {
  readonly items: readonly Escalation[];
  readonly next: string | null;
}

/** Lists late and endangered cases in the order of legal urgency: what lapses or must be lifted first. */
export class ListEscalations {
  constructor(
    private readonly reader: EscalationReader,
    private readonly calculator: Calculator,
    private readonly policy: SupervisionPolicy,
  ) {}

  /** @throws QueryInvalid naming every filter that cannot be read */
  async list(oversight: Oversight, query: EscalationQuery, today: string): Promise<EscalationPage> {
    const { cursor, limit: asked, ...list } = query;
    const limit = pageSize(asked);
    const ask = { ...this.ask(oversight, list, today), after: readCursor(list, cursor), limit: limit + 1 };
    const found = await this.reader.list(ask);
    const rows = found.slice(0, limit);
    const last = rows.at(-1);
    const items = rows.map((row) => this.escalation(row, today));
    if (found.length <= limit || last === undefined) return { items, next: null };
    const { rank, due, caseId, clock } = last;
    return { items, next: cursorAfter(list, { rank, due, caseId, key: clock.key }) };
  }

  /** Every late or endangered limit of one case, the gravest first; none for a case out of sight. */
  async ofCase(oversight: Oversight, caseId: string, today: string): Promise<readonly Escalation[]> {
    const rows = await this.reader.list({ ...this.ask(oversight, {}, today), caseId, after: null, limit: 200 });
    return rows.map((row) => this.escalation(row, today));
  }

  private ask(
    { caller, units }: Oversight,
    query: EscalationQuery,
    today: string,
  ): Omit<EscalationAsk, 'after' | 'limit'> {
    const { board = 'cases', which, rule } = query;
    const day = dayOf(today);
    return {
      caller,
      units,
      board,
      until: formatDay(this.calculator.calendar.addWorkingDays(day, this.policy.soonWorkingDays)),
      ...(which === 'late' ? { dueBefore: formatDay(day - 1) } : {}),
      ...(which === 'soon' ? { dueFrom: today } : {}),
      ...(rule === undefined ? {} : { rule }),
    };
  }

  private escalation({ clock, due, ...row }: EscalationRow, today: string): Escalation {
    const rule = this.calculator.ruleBook.ruleOf(clock.rule);
    const { calendar } = this.calculator;
    const [from, to] = [dayOf(today), dayOf(due)];
    return {
      ...row,
      reason: {
        clock: clock.key,
        proceeding: clock.proceeding,
        rule: clock.rule,
        name: rule?.name ?? { zh: clock.rule, en: clock.rule },
        article: clock.article,
        start: clock.start,
        due: clock.due ?? due,
        late: to < from,
        workingDays: to < from ? -calendar.countWorkingDays(to, from) : calendar.countWorkingDays(from, to),
        consequence: rule?.consequenceText ?? { zh: '', en: '' },
      },
      latestSafe: latestSafe(this.calculator, this.policy, { clock, states: row.states, today }),
    };
  }
}

function dayOf(text: string): number {
  const day = parseDay(text);
  if (day === null) throw new Error(`${text} is no day`);
  return day;
}

function pageSize(asked: number | undefined): number {
  const limit = asked ?? 50;
  if (Number.isInteger(limit) && limit >= 1 && limit <= 200) return limit;
  const message = { zh: '须为1至200的整数。', en: 'must be a whole number from 1 to 200.' };
  throw new QueryInvalid([{ field: 'limit', message }]);
}
