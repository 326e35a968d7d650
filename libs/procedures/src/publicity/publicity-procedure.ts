import type { ProcedureDefinition } from '#engine';
import { publicityClocks } from './publicity.clocks.js';
import { publicityCommands } from './publicity.commands.js';
import { publicityChart } from './publicity.machine.js';
import { publicityTasks } from './publicity.tasks.js';

/** 处罚信息公示. One proceeding for each party and each text of the decision; none of the 56 forms is made here. */
export const publicity: ProcedureDefinition = {
  name: 'publicity',
  title: { zh: '处罚信息公示', en: 'Publicity of the penalty' },
  version: '1',
  beside: true,
  chart: publicityChart,
  commands: publicityCommands,
  clocks: publicityClocks,
  tasks: publicityTasks,
  forms: [],
  usualWay: ['due', 'published', 'ended'],
  states: {
    'main.due': { zh: '待公示', en: 'To be published' },
    'main.exempt': { zh: '不予公示', en: 'Not published' },
    'main.pushed': { zh: '已推送登记地', en: 'Sent to the bureau of registration' },
    'main.published': { zh: '公示中', en: 'Published' },
    'main.stopApplied': { zh: '已申请停止公示', en: 'Stopping applied for' },
    'main.stopped': { zh: '已停止公示', en: 'Stopped' },
    'main.withdrawn': { zh: '已撤回', en: 'Withdrawn' },
    'main.ended': { zh: '公示期满', en: 'Term over' },
  },
};
