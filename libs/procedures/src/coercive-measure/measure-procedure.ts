import type { ProcedureDefinition } from '#engine';
import { measureClocks } from './measure.clocks.js';
import { measureCommands } from './measure.commands.js';
import { measureForms } from './measure.forms.js';
import { measureChart } from './measure.machine.js';
import { measureTasks } from './measure.tasks.js';

/** 先行登记保存、查封、扣押; one proceeding for each measure. */
export const coerciveMeasure: ProcedureDefinition = {
  name: 'coercive-measure',
  title: { zh: '先行登记保存、查封、扣押', en: 'Preservation, sealing, seizure' },
  version: '1',
  beside: true,
  chart: measureChart,
  commands: measureCommands,
  clocks: measureClocks,
  tasks: measureTasks,
  forms: measureForms,
  usualWay: ['opening', 'requested', 'approved', 'imposed', 'lifted'],
  states: {
    'main.opening': { zh: '开始', en: 'Opening' },
    'main.requested': { zh: '待批', en: 'Requested' },
    'main.approved': { zh: '已批准', en: 'Approved' },
    'main.imposedUrgent': { zh: '已实施（紧急，待补批）', en: 'Imposed in an emergency' },
    'main.imposed': { zh: '已实施', en: 'Imposed' },
    'main.tested': { zh: '送检中', en: 'Sent to test' },
    'main.mustLift': { zh: '必须解除', en: 'Must be lifted' },
    'main.refused': { zh: '未批准', en: 'Refused' },
    'main.withdrawn': { zh: '已撤回', en: 'Withdrawn' },
    'main.copied': { zh: '已复制、记录并退还', en: 'Copied' },
    'main.converted': { zh: '已转为查封、扣押', en: 'Turned into a seizure' },
    'main.forfeited': { zh: '已决定没收', en: 'Forfeited' },
    'main.lifted': { zh: '已解除', en: 'Lifted' },
    'main.handedOver': { zh: '已移交', en: 'Handed over' },
    'main.lapsed': { zh: '自动解除', en: 'Lapsed' },
  },
};
