import type { TaskDeclaration } from '#engine';

/** A task of some main states: one, or as many as `wanted` tells while the proceeding stands there. */
export function inStates(
  states: readonly string[],
  task: Omit<TaskDeclaration, 'wanted'>,
  wanted: TaskDeclaration['wanted'] = () => [{}],
): TaskDeclaration {
  return { ...task, wanted: (view, self) => (states.includes(self.in()) ? wanted(view, self) : []) };
}
