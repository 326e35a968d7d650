import type { GeneralRule } from '#engine';
import { approvalCommands } from './approval/approval.commands.js';
import { expiryCommands } from './expiry/expiry.commands.js';
import { partyCommands } from './party/party.commands.js';
import { serviceClocks } from './service/service.clocks.js';
import { serviceCommands } from './service/service.commands.js';
import { serviceForms } from './service/service.forms.js';

/** Rules that hold for every procedure; their facts belong to the case. */
export const generalRules: readonly GeneralRule[] = [
  {
    name: 'approval',
    title: { zh: '报批', en: 'Approval path' },
    commands: approvalCommands,
    forms: [{ command: 'approval.propose', form: 8, title: { zh: '行政处罚案件有关事项审批表', en: 'Approval of a matter of the case' }, numberCode: null }],
  },
  { name: 'party', title: { zh: '当事人', en: 'Parties' }, commands: partyCommands },
  {
    name: 'service',
    title: { zh: '送达', en: 'Service' },
    commands: serviceCommands,
    clocks: serviceClocks,
    forms: serviceForms,
  },
  { name: 'expiry', title: { zh: '期限届满', en: 'Passing of time limits' }, commands: expiryCommands },
];
