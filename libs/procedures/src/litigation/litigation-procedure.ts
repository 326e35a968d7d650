import type { ProcedureDefinition } from '#engine';
import { litigationClocks } from './litigation.clocks.js';
import { litigationCommands } from './litigation.commands.js';
import { litigationChart } from './litigation.machine.js';
import { litigationTasks } from './litigation.tasks.js';

/** 行政诉讼. None of the 56 standard forms belongs to it: its papers are the court's, or free letters of the bureau. */
export const litigation: ProcedureDefinition = {
  name: 'litigation',
  title: { zh: '行政诉讼', en: 'Litigation' },
  version: '1',
  beside: true,
  chart: litigationChart,
  commands: litigationCommands,
  clocks: litigationClocks,
  tasks: litigationTasks,
  forms: [],
  usualWay: ['served', 'answered', 'firstInstance', 'judged', 'final', 'complied'],
  states: {
    'main.served': { zh: '已收起诉状', en: 'Complaint received' },
    'main.answered': { zh: '已答辩', en: 'Answered' },
    'main.firstInstance': { zh: '一审', en: 'First instance' },
    'main.judged': { zh: '已一审裁判', en: 'Judged at first instance' },
    'main.appealed': { zh: '已上诉', en: 'Appealed' },
    'main.secondInstance': { zh: '二审', en: 'Second instance' },
    'main.remanded': { zh: '发回重审', en: 'Sent back' },
    'main.retrial': { zh: '再审', en: 'Retrial' },
    'main.final': { zh: '裁判生效', en: 'In force' },
    'main.withdrawn': { zh: '已撤诉', en: 'Withdrawn' },
    'main.dismissed': { zh: '已驳回起诉', en: 'Suit rejected' },
    'main.mediated': { zh: '已调解', en: 'Mediated' },
    'main.complied': { zh: '已履行', en: 'Complied with' },
    'suspension.running': { zh: '进行中', en: 'Running' },
    'suspension.suspended': { zh: '中止', en: 'Suspended' },
  },
};
