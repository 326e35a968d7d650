import type { ProcedureDefinition } from '#engine';
import { reconsiderationClocks } from './reconsideration.clocks.js';
import { reconsiderationCommands } from './reconsideration.commands.js';
import { reconsiderationChart } from './reconsideration.machine.js';
import { reconsiderationTasks } from './reconsideration.tasks.js';

/** 行政复议. None of the 56 standard forms belongs to it: its papers are the body's, or free letters of the bureau. */
export const reconsideration: ProcedureDefinition = {
  name: 'reconsideration',
  title: { zh: '行政复议', en: 'Reconsideration' },
  version: '2',
  beside: true,
  chart: reconsiderationChart,
  commands: reconsiderationCommands,
  clocks: reconsiderationClocks,
  tasks: reconsiderationTasks,
  forms: [],
  usualWay: ['notified', 'accepted', 'answered', 'decided', 'complied'],
  states: {
    'main.notified': { zh: '已知申请', en: 'Application known' },
    'main.correcting': { zh: '补正中', en: 'Being completed' },
    'main.accepted': { zh: '已受理', en: 'Accepted' },
    'main.answered': { zh: '已答复', en: 'Answered' },
    'main.decided': { zh: '已决定', en: 'Decided' },
    'main.mediated': { zh: '已调解', en: 'Mediated' },
    'main.withdrawn': { zh: '已撤回', en: 'Withdrawn' },
    'main.rejected': { zh: '不予受理或驳回', en: 'Rejected' },
    'main.terminated': { zh: '已终止', en: 'Ended' },
    'main.complied': { zh: '已落实', en: 'Complied with' },
    'hearing.none': { zh: '无待开听证', en: 'No hearing pending' },
    'hearing.fixed': { zh: '已通知听证', en: 'Hearing fixed' },
    'hearing.attended': { zh: '已参加听证', en: 'Hearing attended' },
    'suspension.running': { zh: '进行中', en: 'Running' },
    'suspension.suspended': { zh: '中止', en: 'Suspended' },
  },
};
