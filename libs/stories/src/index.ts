export { CaseStage, type CaseHouse } from './case-stage.js';
export type { ExplainClock } from './check-expectation.js';
export { MemoryStage, type MemoryFurniture } from './memory-stage.js';
export { readStory } from './read-story.js';
export { runStory, type TellStep } from './run-story.js';
export type { Stage, StageAct, StageAnswer } from './stage.port.js';
export type { ActStep, AdvanceStep, Expectation, Story, StoryStep } from './story.js';
export { StoryFileError } from './story-file-error.js';
export type { Expired, StepReport, StoryFault, StoryReport } from './story-report.js';
