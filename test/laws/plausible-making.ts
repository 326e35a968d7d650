import type { CaseView } from '#engine';

/** What a payload is made from: the case as it stands, the moment, and a number that chooses between variants. */
export interface Making {
  readonly view: CaseView;
  readonly at: string;
  readonly choice: number;
}

export type Maker = (making: Making) => object;
