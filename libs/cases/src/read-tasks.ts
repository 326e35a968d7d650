import type { CaseReader, Reading, TaskLine, TaskQuery } from './case-reader.port.js';
import { pageSize } from './read-limits.js';

/** Reads open tasks over all cases in scope, the most urgent first. */
export class ReadTasks {
  constructor(private readonly reader: CaseReader) {}

  /** Throws QueryInvalid. */
  open(reading: Reading, query: TaskQuery): Promise<readonly TaskLine[]> {
    return this.reader.tasks(reading, query, pageSize(query.limit, 100, 500));
  }
}
