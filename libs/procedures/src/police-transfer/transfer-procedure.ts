import type { ProcedureDefinition } from '#engine';
import { policeCommands } from './police.commands.js';
import { transferClocks } from './transfer.clocks.js';
import { transferCommands } from './transfer.commands.js';
import { transferForms } from './transfer.forms.js';
import { transferChart } from './transfer.machine.js';
import { transferTasks } from './transfer.tasks.js';

/** 移送公安 (行刑衔接). */
export const policeTransfer: ProcedureDefinition = {
  name: 'police-transfer',
  title: { zh: '移送公安', en: 'Transfer to the police' },
  version: '1',
  beside: true,
  chart: transferChart,
  commands: [...transferCommands, ...policeCommands],
  clocks: transferClocks,
  tasks: transferTasks,
  forms: transferForms,
  usualWay: ['proposed', 'approved', 'handedOver', 'underPoliceReview', 'policeFiled', 'concluded'],
  states: {
    'main.proposed': { zh: '拟移送', en: 'Proposed' },
    'main.approved': { zh: '已批准移送', en: 'Approved' },
    'main.rejected': { zh: '不予移送', en: 'Not transferred' },
    'main.handedOver': { zh: '已移送', en: 'Handed over' },
    'main.underPoliceReview': { zh: '公安机关审查中', en: 'With the police' },
    'main.policeFiled': { zh: '公安机关已立案', en: 'Filed by the police' },
    'main.notFiled': { zh: '公安机关不予立案', en: 'Not filed by the police' },
    'main.returned': { zh: '公安机关退回', en: 'Returned by the police' },
    'main.reviewRequested': { zh: '已提请公安机关复议', en: 'Review asked for' },
    'main.supervisionRequested': { zh: '已建议立案监督', en: 'Supervision asked for' },
    'main.concluded': { zh: '刑事案件已有结果', en: 'Criminal matter ended' },
  },
};
