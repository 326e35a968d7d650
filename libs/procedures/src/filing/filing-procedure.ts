import type { ProcedureDefinition } from '#engine';
import { filingClocks } from './filing.clocks.js';
import { filingCommands } from './filing.commands.js';
import { filingForms } from './filing.forms.js';
import { filingChart } from './filing.machine.js';
import { filingTasks } from './filing.tasks.js';

/** 线索核查与立案. */
export const filing: ProcedureDefinition = {
  name: 'filing',
  title: { zh: '线索核查与立案', en: 'Clue and filing' },
  version: '1',
  chart: filingChart,
  commands: filingCommands,
  clocks: filingClocks,
  tasks: filingTasks,
  forms: filingForms,
  usualWay: ['received', 'verifying', 'proposed', 'filed'],
  states: {
    'main.received': { zh: '已收线索', en: 'Clue received' },
    'main.verifying': { zh: '核查中', en: 'Verifying' },
    'main.proposed': { zh: '待批', en: 'Proposed' },
    'main.filed': { zh: '已立案', en: 'Filed' },
    'main.declined': { zh: '不予立案', en: 'Declined' },
    'main.referred': { zh: '已移送', en: 'Referred' },
    'main.joined': { zh: '已并案', en: 'Joined' },
    'main.archived': { zh: '已归档', en: 'Archived' },
  },
};
