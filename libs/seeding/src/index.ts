export { castsOf, type Cast } from './cast.js';
export type { BulkChunk, BulkStore, BulkWriter, CounterStand } from './bulk-store.port.js';
export { CaseTeller, PresentReached, type Stage, type StagePaper } from './case-teller.js';
export { Chance } from './chance.js';
export { COURSES, type Course } from './courses/courses.js';
export { tellCase, type Plot } from './tell-case.js';
export { ChunkTeller, type ToldChunk } from './chunk-teller.js';
export { plotsOf, type SeedPlan } from './seed-plan.js';
