import type { ProcedureDefinition } from '#engine';
import { penaltyClocks } from './penalty.clocks.js';
import { penaltyCommands } from './penalty.commands.js';
import { penaltyForms } from './penalty.forms.js';
import { penaltyChart } from './penalty.machine.js';
import { penaltyTasks } from './penalty.tasks.js';

/** 审核、告知、听证、决定、送达. */
export const penalty: ProcedureDefinition = {
  name: 'penalty',
  title: { zh: '审核、告知、听证、决定', en: 'Review, notice, hearing, decision' },
  version: '1',
  chart: penaltyChart,
  commands: penaltyCommands,
  clocks: penaltyClocks,
  tasks: penaltyTasks,
  forms: penaltyForms,
  usualWay: ['underReview', 'reviewed', 'noticed', 'awaitingResponse', 'deciding', 'decided', 'serving', 'effective'],
  states: {
    'main.underReview': { zh: '审核中', en: 'Under review' },
    'main.returned': { zh: '审核退回', en: 'Returned' },
    'main.reviewed': { zh: '已审核', en: 'Reviewed' },
    'main.noticed': { zh: '已告知待送达', en: 'Noticed' },
    'main.awaitingResponse': { zh: '等待当事人行使权利', en: 'Awaiting the parties' },
    'main.reviewAfterHearing': { zh: '听证后法制审核', en: 'Review after the hearing' },
    'main.deliberation': { zh: '集体讨论', en: 'Discussed by the leaders' },
    'main.deciding': { zh: '待决定', en: 'Deciding' },
    'main.decided': { zh: '已决定', en: 'Decided' },
    'main.serving': { zh: '送达中', en: 'Being served' },
    'main.effective': { zh: '已生效', en: 'Effective' },
    'main.revoked': { zh: '已撤销', en: 'Revoked' },
    'main.terminated': { zh: '已终止', en: 'Terminated' },
    'hearing.none': { zh: '无听证', en: 'No hearing' },
    'hearing.requested': { zh: '已要求听证', en: 'Hearing asked for' },
    'hearing.hostAppointed': { zh: '已指定主持人', en: 'Host appointed' },
    'hearing.fileReceived': { zh: '主持人已接收材料', en: 'File with the host' },
    'hearing.scheduled': { zh: '已确定听证时间', en: 'Hearing fixed' },
    'hearing.held': { zh: '已举行', en: 'Hearing held' },
    'hearing.adjourned': { zh: '听证中止', en: 'Hearing adjourned' },
    'hearing.reported': { zh: '已提交听证报告', en: 'Hearing reported' },
    'hearing.withdrawn': { zh: '已撤回听证', en: 'Hearing withdrawn' },
    'hearing.terminated': { zh: '听证终止', en: 'Hearing terminated' },
    'suspension.running': { zh: '进行中', en: 'Running' },
    'suspension.suspended': { zh: '已中止', en: 'Suspended' },
  },
};
