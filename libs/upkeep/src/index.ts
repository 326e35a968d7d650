export { DoUpkeep } from './do-upkeep.js';
export { FindUpkeep, type Upkeep, type UpkeepHand } from './find-upkeep.js';
export type { Rhythm, UpkeepBook, UpkeepRun } from './upkeep-book.port.js';
