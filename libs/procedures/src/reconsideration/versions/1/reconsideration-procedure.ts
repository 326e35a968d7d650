import type { ProcedureDefinition } from '#engine';
import { reconsideration } from '../../reconsideration-procedure.js';
import { reconsiderationChart1 } from './reconsideration.machine.js';

const {
  'hearing.none': _none,
  'hearing.fixed': _fixed,
  'hearing.attended': _attended,
  ...states
} = reconsideration.states;

/** Version 1, to 2026-11: with the clocks and tasks of today, which read facts that it records as well. */
export const reconsideration1: ProcedureDefinition = {
  ...reconsideration,
  version: '1',
  chart: reconsiderationChart1,
  states: { ...states, 'main.hearing': { zh: '听证', en: 'Hearing' } },
};
