import type { ProcedureDefinition } from '#engine';
import { investigationClocks } from './investigation.clocks.js';
import { investigationCommands } from './investigation.commands.js';
import { investigationForms } from './investigation.forms.js';
import { investigationChart } from './investigation.machine.js';
import { investigationTasks } from './investigation.tasks.js';

/** 调查取证. */
export const investigation: ProcedureDefinition = {
  name: 'investigation',
  title: { zh: '调查取证', en: 'Investigation' },
  version: '1',
  chart: investigationChart,
  commands: investigationCommands,
  clocks: investigationClocks,
  tasks: investigationTasks,
  forms: investigationForms,
  usualWay: ['gathering', 'reported'],
  states: {
    'main.gathering': { zh: '调查取证中', en: 'Gathering evidence' },
    'main.reported': { zh: '调查终结', en: 'Reported' },
    'main.terminated': { zh: '终止调查', en: 'Terminated' },
    'main.joined': { zh: '已并入他案', en: 'Joined into another case' },
    'main.referred': { zh: '已移送', en: 'Referred' },
    'suspension.running': { zh: '进行中', en: 'Running' },
    'suspension.suspended': { zh: '中止调查', en: 'Suspended' },
  },
};
