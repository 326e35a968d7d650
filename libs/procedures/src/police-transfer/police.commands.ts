import type { CommandDefinition } from '#engine';
import {
  PoliceDeclinePayload,
  PoliceFilePayload,
  PoliceForwardPayload,
  PoliceOutcomePayload,
  PoliceReceivePayload,
  PoliceReturnPayload,
  ProcuratorateAnswerPayload,
} from './police-payload.js';

type Words = readonly [zh: string, en: string, article: string];

/** A fact from outside: recorded wherever the transfer stands, also while the case is suspended (general rule 7). */
function outside(name: string, [zh, en, article]: Words, payload: CommandDefinition['payload']): CommandDefinition {
  return {
    name,
    title: { zh, en },
    article,
    by: ['I'],
    payload,
    scope: 'proceeding',
    outsideFact: true,
    whileSuspended: true,
    anyTime: true,
    requires: [],
  };
}

export const policeCommands: readonly CommandDefinition[] = [
  outside('police.receive', ['公安机关签收', 'The police sign for it', 'XFER 7'], PoliceReceivePayload),
  outside('police.forward', ['公安机关转送', 'The police forward it', 'XFER 7'], PoliceForwardPayload),
  outside('police.file', ['公安机关立案', 'The police file a criminal case', 'XFER 8'], PoliceFilePayload),
  outside('police.decline', ['公安机关不予立案', 'The police do not file', 'XFER 8, 9'], PoliceDeclinePayload),
  outside('police.return', ['公安机关退回材料', 'The police return the papers', 'XFER 8'], PoliceReturnPayload),
  outside(
    'procuratorate.answer',
    ['检察院立案监督', 'The procuratorate answers', 'XFER 9, 17'],
    ProcuratorateAnswerPayload,
  ),
  outside(
    'police.outcome',
    ['刑事案件处理结果', 'How the criminal matter ended', 'XFER 11, 13; APL 27, 35'],
    PoliceOutcomePayload,
  ),
];
