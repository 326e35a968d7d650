import type { CaseTaskDeclaration, CaseView, TaskWanted } from '#engine';
import { isHandedOver } from '../joining/carried.js';
import { handlersOf } from '../officers/handlers.js';
import { disputesOf, submissionsOf, type Pending } from './disputes.js';
import { handOver } from './hand-overs.js';

export const jurisdictionTasks: readonly CaseTaskDeclaration[] = [
  {
    task: 'settle-jurisdiction',
    owner: 'L',
    title: {
      zh: '协商管辖争议，协商不成的报请共同的上一级机关指定',
      en: 'Settle the dispute over jurisdiction, or submit it to the common upper bureau',
    },
    command: 'jurisdiction.submit',
    wanted: (view) => waiting(disputesOf(view), 'jurisdiction-dispute-negotiation'),
  },
  {
    // The leader of the upper bureau: whose it is follows from who may give the command.
    task: 'designate-jurisdiction',
    owner: 'L',
    title: { zh: '上级机关：确定案件的管辖机关', en: 'Upper bureau: determine which bureau handles the case' },
    command: 'jurisdiction.designate',
    wanted: (view) => waiting(submissionsOf(view), 'jurisdiction-designation'),
  },
  {
    task: 'receive-file',
    owner: 'L',
    title: {
      zh: '接收移送的案卷、证据和财物并核对清单',
      en: 'Receive file, evidence and goods, and compare them with the list',
    },
    command: 'case.receive',
    wanted: (view) => (isHandedOver(view) && !view.has('case.receive') ? [{}] : []),
  },
  handingOver('I', (view) => handlersOf(view).length > 0),
  handingOver('U', (view) => handlersOf(view).length === 0),
];

/** Whoever handles the case; the head of the unit where nobody did yet. */
function handingOver(owner: 'I' | 'U', theirs: (view: CaseView) => boolean): CaseTaskDeclaration {
  return {
    task: 'hand-over-file',
    owner,
    title: { zh: '按清单移交案卷、证据和财物', en: 'Hand over file, evidence and goods by list' },
    command: 'case.handOverFile',
    wanted: (view) => (handOver(view) !== undefined && theirs(view) && !view.has('case.handOverFile') ? [{}] : []),
  };
}

function waiting(list: readonly Pending<unknown>[], clock: string): readonly TaskWanted[] {
  return list
    .filter(({ answeredBy }) => answeredBy === undefined)
    .map(({ asked }) => ({ subject: String(asked.seq), clock }));
}
