import type { CaseReader, Reading, TaskLine, TaskQuery } from './case-reader.port.js';
import { QueryInvalid } from './cases-errors.js';
import { dayIssues, pageSize } from './read-limits.js';

/** Reads open tasks over all cases in scope, the most urgent first. */
export class ReadTasks {
  constructor(private readonly reader: CaseReader) {}

  /** Throws QueryInvalid. */
  async open(reading: Reading, query: TaskQuery): Promise<readonly TaskLine[]> {
    const issues = dayIssues('dueBefore', query.dueBefore);
    if (issues.length > 0) throw new QueryInvalid(issues);
    return this.reader.tasks(reading, query, pageSize(query.limit, 100, 500));
  }
}
