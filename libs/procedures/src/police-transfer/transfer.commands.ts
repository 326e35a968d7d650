import type { CommandDefinition, Effect, StepView } from '#engine';
import { decidesOnProposal } from '../general-rules/approval/approval.requirements.js';
import { officersCertified, officersNotRecused, twoOfficers } from '../general-rules/officers/officers.requirements.js';
import { paperAttached } from '../general-rules/paper-attached.js';
import { undoForestalled } from '../remedy/in-time-after-all.js';
import {
  TransferApprovePayload,
  TransferHandOverPayload,
  TransferProposePayload,
  TransferRejectPayload,
  TransferRequestReviewPayload,
  TransferRequestSupervisionPayload,
} from './transfer-payload.js';
import {
  approverNotInTeam,
  caseCanBeTransferred,
  contestedInTime,
  copiedToProcuratorate,
  documentsComplete,
  matterStillHere,
  policeRefusedOrSilent,
  reviewAskedOnce,
  suspectsKnown,
  suspicionGrounded,
  TRANSFER_PROPOSAL,
} from './transfer.requirements.js';

/** Limits within which a refusal of the police is contested (XFER 9). */
const CONTESTING = ['police-review-request', 'procuratorate-supervision-request'];

type Words = readonly [by: 'I' | 'P', zh: string, en: string, article: string];

/** The suspension of the case never stands in the way of a transfer (procedures, investigation). */
function act(
  word: string,
  [by, zh, en, article]: Words,
  payload: CommandDefinition['payload'],
  requires: CommandDefinition['requires'],
): CommandDefinition {
  return {
    name: `transfer.${word}`,
    title: { zh, en },
    article,
    by: [by],
    payload,
    scope: 'proceeding',
    whileSuspended: true,
    requires,
  };
}

export const transferCommands: readonly CommandDefinition[] = [
  {
    ...act(
      'propose',
      ['I', '提出移送公安机关', 'Propose a transfer to the police', 'XFER 3, 5'],
      TransferProposePayload,
      [
        caseCanBeTransferred,
        twoOfficers,
        officersCertified,
        officersNotRecused,
        suspectsKnown,
        suspicionGrounded,
        paperAttached,
      ],
    ),
    opens: true,
  },
  act('approve', ['P', '批准移送公安机关', 'Approve the transfer', 'XFER 5(2)'], TransferApprovePayload, [
    ...decidesOnProposal(TRANSFER_PROPOSAL),
    approverNotInTeam,
    matterStillHere,
  ]),
  act('reject', ['P', '不批准移送公安机关', 'Refuse the transfer', 'XFER 5(2)'], TransferRejectPayload, [
    ...decidesOnProposal(TRANSFER_PROPOSAL),
    approverNotInTeam,
  ]),
  act(
    'handOver',
    ['I', '移送公安机关', 'Hand the matter over to the police', 'XFER 5(2), 6'],
    TransferHandOverPayload,
    [documentsComplete, copiedToProcuratorate],
  ),
  {
    ...act(
      'requestReview',
      ['I', '提请公安机关复议', 'Ask the police for a review', 'XFER 9(1)'],
      TransferRequestReviewPayload,
      [paperAttached, reviewAskedOnce, contestedInTime],
    ),
    effects: inTimeAfterAll,
  },
  {
    ...act(
      'requestSupervision',
      ['I', '建议检察院立案监督', 'Ask the procuratorate to supervise', 'XFER 9'],
      TransferRequestSupervisionPayload,
      [paperAttached, policeRefusedOrSilent, contestedInTime],
    ),
    effects: inTimeAfterAll,
  },
];

/** The refusal was contested in time and that was entered late: its passing never happened (general rule 4). */
function inTimeAfterAll({ self, command }: StepView): readonly Effect[] {
  return self === null ? [] : undoForestalled(self, CONTESTING, command.at.slice(0, 10));
}
