import type { GeneralRule } from '#engine';
import { deliberationCommands } from './deliberation/deliberation.commands.js';
import { deliberationForms } from './deliberation/deliberation.forms.js';
import { documentsCommands } from './documents/documents.commands.js';
import { exclusionCommands, exclusionForms, exclusionTasks } from './exclusion/exclusion.commands.js';
import { expiryCommands } from './expiry/expiry.commands.js';
import { importingCommands } from './importing/importing.commands.js';
import { joiningCommands } from './joining/joining.commands.js';
import { jurisdictionClocks } from './jurisdiction/jurisdiction.clocks.js';
import { jurisdictionCommands } from './jurisdiction/jurisdiction.commands.js';
import { jurisdictionForms } from './jurisdiction/jurisdiction.forms.js';
import { jurisdictionTasks } from './jurisdiction/jurisdiction.tasks.js';
import { linkingCommands } from './linking/linking.commands.js';
import { partyCommands } from './party/party.commands.js';
import { partyForms } from './party/party.forms.js';
import { recusalCommands, recusalTasks } from './recusal/recusal.commands.js';
import { referralClocks, referralCommands, referralTasks } from './referral/referral.commands.js';
import { reporterClocks, reporterCommands, reporterTasks } from './reporter/reporter.commands.js';
import { serviceClocks } from './service/service.clocks.js';
import { serviceCommands } from './service/service.commands.js';
import { serviceForms } from './service/service.forms.js';
import { undeliveredTasks } from './undelivered/undelivered.tasks.js';

/** Rules that hold for every procedure; their facts belong to the case. */
export const generalRules: readonly GeneralRule[] = [
  { name: 'party', title: { zh: '当事人', en: 'Parties' }, commands: partyCommands, forms: partyForms },
  {
    name: 'service',
    title: { zh: '送达', en: 'Service' },
    commands: serviceCommands,
    clocks: serviceClocks,
    forms: serviceForms,
  },
  {
    name: 'exclusion',
    title: { zh: '扣除期间', en: 'Excluded periods' },
    commands: exclusionCommands,
    tasks: exclusionTasks,
    forms: exclusionForms,
  },
  { name: 'recusal', title: { zh: '回避', en: 'Recusal' }, commands: recusalCommands, tasks: recusalTasks },
  {
    name: 'deliberation',
    title: { zh: '集体讨论', en: 'Discussion of the leaders' },
    commands: deliberationCommands,
    forms: deliberationForms,
  },
  {
    name: 'reporter',
    title: { zh: '告知举报人', en: 'Telling the reporter' },
    commands: reporterCommands,
    clocks: reporterClocks,
    tasks: reporterTasks,
  },
  { name: 'documents', title: { zh: '案卷材料', en: 'Papers of the case' }, commands: documentsCommands },
  { name: 'importing', title: { zh: '案件导入', en: 'Imported cases' }, commands: importingCommands },
  { name: 'linking', title: { zh: '案件关联', en: 'Linking' }, commands: linkingCommands },
  { name: 'joining', title: { zh: '并案、分案', en: 'Joining and splitting' }, commands: joiningCommands },
  {
    name: 'jurisdiction',
    title: { zh: '管辖', en: 'Jurisdiction' },
    commands: jurisdictionCommands,
    clocks: jurisdictionClocks,
    tasks: jurisdictionTasks,
    forms: jurisdictionForms,
  },
  {
    name: 'referral',
    title: { zh: '反向移送', en: 'Reverse referral' },
    commands: referralCommands,
    clocks: referralClocks,
    tasks: referralTasks,
  },
  {
    name: 'undelivered',
    title: { zh: '尚未送达的程序信号', en: 'Signals not delivered yet' },
    commands: [],
    tasks: undeliveredTasks,
  },
  { name: 'expiry', title: { zh: '期限届满', en: 'Passing of time limits' }, commands: expiryCommands },
];
