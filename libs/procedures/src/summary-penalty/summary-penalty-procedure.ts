import type { ProcedureDefinition } from '#engine';
import { summaryPenaltyClocks } from './summary-penalty.clocks.js';
import { summaryPenaltyCommands } from './summary-penalty.commands.js';
import { summaryPenaltyForms } from './summary-penalty.forms.js';
import { summaryPenaltyChart } from './summary-penalty.machine.js';
import { summaryPenaltyTasks } from './summary-penalty.tasks.js';

/** 简易程序. One party, decided on the spot; a case that it opens has no clue. */
export const summaryPenalty: ProcedureDefinition = {
  name: 'summary-penalty',
  title: { zh: '简易程序', en: 'Penalty on the spot' },
  version: '1',
  chart: summaryPenaltyChart,
  commands: summaryPenaltyCommands,
  clocks: summaryPenaltyClocks,
  tasks: summaryPenaltyTasks,
  forms: summaryPenaltyForms,
  usualWay: ['opened', 'decided', 'filedBack'],
  states: {
    'main.opened': { zh: '当场查处', en: 'On the spot' },
    'main.decided': { zh: '已当场处罚', en: 'Decided on the spot' },
    'main.filedBack': { zh: '材料已交回', en: 'Papers handed in' },
    'main.converted': { zh: '已转普通程序', en: 'Ordinary procedure' },
    'main.revoked': { zh: '已撤销', en: 'Revoked' },
  },
};
