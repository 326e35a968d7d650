import type { Requirement, StepView } from '#engine';
import { onInput } from '../requirement.js';

interface AtSomeHour {
  readonly emergency?: string;
  readonly byForce?: boolean;
}

const WORDS = {
  id: 'not-at-night-or-on-rest-days',
  article: 'AEL 43',
  zh: '不得在夜间或者法定节假日实施行政强制执行，情况紧急的除外。',
  en: 'No enforcement at night or on rest days, save in an emergency.',
  remedyZh: '请在工作日白天办理；情况紧急的，在 emergency 中写明。',
  remedyEn: 'Act by day on a working day; in an emergency say why in `emergency`.',
};

/**
 * No administrative enforcement at night or on a statutory rest day, save in an emergency (AEL 43).
 * Night is a pair of parameters; rest days are those of the calendar (interpretation).
 */
export const notAtNight: Requirement<AtSomeHour> = onInput<AtSomeHour>(WORDS, isDueHour);

/** The same, for what the bureau carries out by force; what the party does itself it may do at any hour. */
export const noForceAtNight: Requirement<AtSomeHour> = onInput<AtSomeHour>(
  WORDS,
  (step) => step.command.payload.byForce !== true || isDueHour(step),
);

function isDueHour({ view, known, command }: StepView<AtSomeHour>): boolean {
  if (command.payload.emergency !== undefined) return true;
  const hour = Number(command.at.slice(11, 13));
  const night =
    hour >= Number(view.parameter('enforcement-night-from')) ||
    hour < Number(view.parameter('enforcement-night-until'));
  return !night && !known.dueDates.isRestDay(command.at.slice(0, 10));
}
