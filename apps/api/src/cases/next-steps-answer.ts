import type { OfferedStep, StepsOfCase } from '#cases';
import type { Registry } from '#engine';
import { payloadSchemaOf, type JsonSchema } from '../openapi/payload-schema.js';

/** One command the caller may give, with the schema of its payload. */
interface NextStepAnswer extends OfferedStep {
  readonly payloadSchema: JsonSchema;
}

/** What the caller may do next in a case, and why not. */
export interface NextStepsAnswer {
  readonly caseId: string;
  readonly version: number;
  readonly steps: readonly NextStepAnswer[];
}

/** The steps as they are shown. */
export function nextStepsAnswer(registry: Registry, { state, steps }: StepsOfCase): NextStepsAnswer {
  return {
    caseId: state.id,
    version: state.version,
    steps: steps.map((step) => ({ ...step, payloadSchema: payloadSchemaOf(registry, step.command) })),
  };
}
