import type { Requirement } from '#engine';
import { onFacts, onInput } from '../../requirement.js';
import { isHandedOver } from '../joining/carried.js';
import { handOver } from './hand-overs.js';
import type { CaseReceivePayload } from './jurisdiction-payload.js';

/** The file goes along once the case does. */
export const handedToAnother: Requirement = onFacts(
  {
    id: 'file-follows-the-case',
    article: 'PROC 14, 16',
    zh: '案件已移送、指定、交办给另一机关的，方可移交案卷，且只移交一次。',
    en: 'The file is handed over once, after the case went to another bureau of the system.',
    remedyZh: '先办理移送、指定管辖或者交办。',
    remedyEn: 'Have the case referred, designated or assigned first.',
  },
  ({ view }) => handOver(view) !== undefined && !view.has('case.handOverFile'),
);

/** Only what another bureau handed over is received, and once. */
export const receivesHandedCase: Requirement = onFacts(
  {
    id: 'received-from-another-bureau',
    article: 'PROC 14, 16',
    zh: '只有其他机关移送、指定、交办的案件需要接收，且只接收一次。',
    en: 'Only a case that another bureau handed over is received, and once.',
    remedyZh: '无需办理接收。',
    remedyEn: 'There is nothing to receive.',
  },
  ({ view }) => isHandedOver(view) && !view.has('case.receive'),
);

/** The receipt lies between the order and the day it is entered. */
export const receivedByThen: Requirement<CaseReceivePayload> = onInput<CaseReceivePayload>(
  {
    id: 'file-received-by-then',
    article: 'PROC 18',
    zh: '接收之日不得早于移送、指定、交办之日，也不得晚于登记之时。',
    en: 'The file was received on or after the day of the order, and not after it is entered.',
    remedyZh: '请核对接收日期（receivedOn）。',
    remedyEn: 'Check the day of the receipt (receivedOn).',
  },
  ({ view, command: { payload, at } }) =>
    payload.receivedOn <= at.slice(0, 10) && payload.receivedOn >= (view.last('clue.register')?.at.slice(0, 10) ?? ''),
);

/** Nobody verifies a matter whose file is not there. */
export const fileReceivedFirst: Requirement = onFacts(
  {
    id: 'file-received-first',
    article: 'PROC 14, 18',
    zh: '其他机关移送、指定、交办的案件，须先接收案卷并核对清单。',
    en: 'The file of a case from another bureau is received and compared with the list first.',
    remedyZh: '请本机关负责人办理接收（case.receive）。',
    remedyEn: 'Have the leader of this bureau receive it (case.receive).',
  },
  ({ view }) => !isHandedOver(view) || view.has('case.receive'),
);
