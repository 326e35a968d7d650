import type { ProcedureDefinition } from '#engine';
import { closureCommands } from './closure.commands.js';
import { courtCommands } from './court.commands.js';
import { enforcementCommands } from './enforcement.commands.js';
import { executionClocks } from './execution.clocks.js';
import { executionPassages } from './execution-passages.js';
import { executionForms } from './execution.forms.js';
import { executionChart } from './execution.machine.js';
import { executionTasks } from './execution.tasks.js';
import { paymentCommands } from './payment.commands.js';

/** 履行、催告、强制执行、结案、归档. */
export const execution: ProcedureDefinition = {
  name: 'execution',
  title: { zh: '执行、结案与归档', en: 'Execution, closure and archive' },
  version: '1',
  chart: executionChart,
  commands: [...paymentCommands, ...enforcementCommands, ...courtCommands, ...closureCommands],
  clocks: executionClocks,
  tasks: executionTasks,
  forms: executionForms,
  usualWay: ['performing', 'closing', 'closed', 'archived'],
  passages: executionPassages,
  states: {
    'main.performing': { zh: '履行中', en: 'Performing' },
    'main.overdue': { zh: '逾期未履行', en: 'Overdue' },
    'main.demanded': { zh: '已催告', en: 'Demanded' },
    'main.courtApplied': { zh: '已申请法院强制执行', en: 'Applied to the court' },
    'main.courtAccepted': { zh: '法院已受理', en: 'Accepted by the court' },
    'main.courtRefused': { zh: '法院不予受理或不予执行', en: 'Refused by the court' },
    'main.enforced': { zh: '已强制执行', en: 'Enforced' },
    'main.courtEnded': { zh: '终结执行', en: 'Ended' },
    'main.performed': { zh: '履行完毕', en: 'Performed' },
    'main.suspended': { zh: '停止执行', en: 'Suspended' },
    'main.closing': { zh: '待结案', en: 'Closing' },
    'main.closed': { zh: '已结案', en: 'Closed' },
    'main.archived': { zh: '已归档', en: 'Archived' },
  },
};
