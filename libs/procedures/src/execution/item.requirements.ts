import type { Requirement, StepView } from '#engine';
import { onInput } from '../requirement.js';
import { positionsNamed, type Position } from './positions.js';

export interface NamesItems {
  readonly party?: number;
  readonly items?: readonly number[];
}

/** The items named are in the decision that is in force for that party. */
export const itemsExist: Requirement<NamesItems> = onInput<NamesItems>(
  {
    id: 'items-in-decision',
    article: 'PROC 62',
    zh: '所指的处罚项目须在对该当事人生效的决定书中。',
    en: 'The items named must stand in the decision that concerns the party.',
    remedyZh: '请核对当事人和项目序号（按决定书中的顺序，自1起）。',
    remedyEn: 'Check the party and the numbers of the items, counted from 1 as in the decision.',
  },
  (step) => {
    const found = named(step);
    const { items } = step.command.payload;
    return found.length > 0 && (items === undefined || found.length === items.length);
  },
);

/** Something of what is named is still to be performed. */
export const itemsOpen: Requirement<NamesItems> = onInput<NamesItems>(
  {
    id: 'items-open',
    article: 'APL 66; PROC 71',
    zh: '所指的项目须尚未履行、执行或终结，且决定仍然有效。',
    en: 'The items named must be unperformed, neither enforced nor ended, and their decision must stand.',
    remedyZh: '已履行、已终结或决定已撤销的项目无须再办理。',
    remedyEn: 'Nothing is left to do about items that are performed, ended or void.',
  },
  (step) => {
    const found = named(step);
    return step.command.payload.items === undefined ? found.some(({ open }) => open) : found.every(({ open }) => open);
  },
);

/** While execution is suspended the bureau does not go on with it (ARL 42; ALL 56; AEL 39). */
export const notSuspended: Requirement<NamesItems> = onInput<NamesItems>(
  {
    id: 'execution-not-suspended',
    article: 'ARL 42; ALL 56; AEL 39',
    zh: '所指项目停止（中止）执行期间，不得继续执行。',
    en: 'While the execution of the items is suspended it does not go on.',
    remedyZh: '停止执行的事由消除后，先恢复执行（execution.resume）。',
    remedyEn: 'Resume the execution first, once the ground has ended (execution.resume).',
  },
  (step) =>
    named(step)
      .filter(({ open }) => open)
      .every(({ suspended }) => !suspended),
);

/** The decision has reached the party: before that it has no effect (APL 61; PROC 81). */
export const decisionReached: Requirement<NamesItems> = onInput<NamesItems>(
  {
    id: 'decision-served-on-party',
    article: 'APL 61; PROC 81',
    zh: '决定书须已送达该当事人。',
    en: 'The decision must have been served on the party.',
    remedyZh: '先送达决定书。',
    remedyEn: 'Serve the decision first.',
  },
  (step) =>
    named(step).every(({ duty }) => duty.served !== undefined && duty.served.on <= step.command.at.slice(0, 10)),
);

/** Positions that the command names. */
export function named({ view, command }: StepView<NamesItems>): readonly Position[] {
  return positionsNamed(view, command.payload);
}

/** Open positions that the command names. */
export function openNamed(step: StepView<NamesItems>): readonly Position[] {
  return named(step).filter(({ open }) => open);
}
