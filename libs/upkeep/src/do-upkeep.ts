import type { Upkeep } from './find-upkeep.js';
import type { UpkeepBook, UpkeepRun } from './upkeep-book.port.js';

/** Does runs of upkeep, each once. */
export class DoUpkeep {
  private readonly works: ReadonlyMap<string, Upkeep>;

  constructor(
    works: readonly Upkeep[],
    private readonly book: UpkeepBook,
  ) {
    this.works = new Map(works.map((work) => [work.name, work]));
    if (this.works.size !== works.length) throw new Error('two pieces of upkeep have one name');
  }

  /** @returns false when nobody knows the work any more, as after it was taken out of the product */
  async run(due: UpkeepRun): Promise<boolean> {
    const work = this.works.get(due.work);
    if (work === undefined) return false;
    if (await this.book.isDone(due)) return true;
    await this.book.done(due, await work.run(due.slot));
    return true;
  }
}
