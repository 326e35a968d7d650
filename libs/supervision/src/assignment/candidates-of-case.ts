import { formatDay, parseDay, type HolidayCalendar } from '#calendar';
import { CaseNotFound, type CaseReader } from '#cases';
import type { Acting } from '../acting.js';
import { SupervisionError } from '../supervision-errors.js';
import type { SupervisionPolicy } from '../supervision-policy.js';
import type { OfficesOn } from '../urges/climb-unanswered.js';
import { MAY_READ } from '../who-supervises.js';
import { holdsPermission, relationsOf } from '#access';
import { peopleOfBlock, suggestHandlers, type Suggestion } from './suggest-handlers.js';
import type { WorkloadReader } from './workload-reader.port.js';

/** Shows who could handle a case, with what each has in hand, and whom it would best be given to. */
export class CandidatesOfCase {
  constructor(
    private readonly reader: CaseReader,
    private readonly workloads: WorkloadReader,
    private readonly offices: OfficesOn,
    private readonly policy: SupervisionPolicy,
    private readonly calendar: HolidayCalendar,
  ) {}

  /**
   * @param without people who are not to be suggested
   * @throws CaseNotFound; SupervisionError `not-supervising`: what others have in hand is not everybody's to see
   */
  async read(by: Acting, caseId: string, without: readonly string[] = []): Promise<Suggestion> {
    const found = await this.reader.readForDeciding({ caller: by.standing.person.id, scope: by.scope }, caseId);
    if (found === null) throw new CaseNotFound();
    const { state, now } = found;
    const offices = this.offices(now.slice(0, 10));
    if (!holdsPermission(offices.access, by.standing, MAY_READ, relationsOf(state)))
      throw new SupervisionError('not-supervising');
    const until = this.soonUntil(offices.day);
    const people = peopleOfBlock(offices, this.policy, state.unit).map(({ id }) => id);
    const workloads = await this.workloads.of(people, until);
    const urgent = state.clocks.some(
      ({ status, due, rule }) =>
        status === 'running' && due !== null && due <= until && this.policy.ranks.get(rule) !== null,
    );
    return suggestHandlers(offices, this.policy, { state, urgent, workloads, without });
  }

  private soonUntil(day: string): string {
    const today = parseDay(day);
    if (today === null) throw new Error(`${day} is no day`);
    return formatDay(this.calendar.addWorkingDays(today, this.policy.soonWorkingDays));
  }
}
