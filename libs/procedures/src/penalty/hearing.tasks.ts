import type { ActorCode, CaseView, ProceedingView, TaskDeclaration, TaskWanted } from '#engine';
import type { Words } from '#kernel';
import { lastMade, servedOn } from '../general-rules/service/services.js';
import { currentHearing, hearingParties, hostOf } from './hearings.js';

interface Waiting {
  readonly states: readonly string[];
  readonly task: string;
  readonly owner: ActorCode;
  readonly title: Words;
  readonly command: string;
  readonly clock?: string;
}

/** What each state of a hearing waits for. Adjournments have no period: they last until their ground ends (HEAR 26). */
const WAITING: readonly Waiting[] = [
  {
    states: ['requested'],
    task: 'appoint-host',
    owner: 'L',
    title: { zh: '指定听证主持人', en: 'Appoint the host of the hearing' },
    command: 'hearing.appointHost',
    clock: 'hearing-host-appoint',
  },
  {
    states: ['hostAppointed'],
    task: 'hand-over-file',
    owner: 'I',
    title: { zh: '向听证主持人移交案件材料', en: 'Hand the file to the host' },
    command: 'hearing.handOverFile',
    clock: 'hearing-file-handover',
  },
  {
    states: ['fileReceived'],
    task: 'schedule-hearing',
    owner: 'H',
    title: { zh: '确定听证时间地点', en: 'Fix time and place of the hearing' },
    command: 'hearing.schedule',
    clock: 'hearing-schedule',
  },
  {
    states: ['scheduled'],
    task: 'hold-hearing',
    owner: 'H',
    title: { zh: '举行听证', en: 'Hold the hearing' },
    command: 'hearing.hold',
  },
  {
    states: ['held'],
    task: 'report-hearing',
    owner: 'H',
    title: { zh: '撰写听证报告', en: 'Write the report of the hearing' },
    command: 'hearing.report',
    clock: 'hearing-report',
  },
  {
    states: ['adjourned'],
    task: 'resume-hearing',
    owner: 'H',
    title: { zh: '中止原因消除后恢复听证', en: 'Resume the hearing once the ground has ended' },
    command: 'hearing.resume',
  },
];

const ofStates: readonly TaskDeclaration[] = WAITING.map(({ states, clock, ...declared }) => ({
  ...declared,
  wanted: (view: CaseView, self: ProceedingView) =>
    states.includes(self.in('hearing')) ? [wantedOf(view, self, declared.owner, clock)] : [],
}));

function wantedOf(view: CaseView, self: ProceedingView, owner: ActorCode, clock: string | undefined): TaskWanted {
  const host = owner === 'H' ? hostOf(view, self) : undefined;
  return { ...(host === undefined ? {} : { person: host }), ...(clock === undefined ? {} : { clock }) };
}

const serving: TaskDeclaration = {
  task: 'serve-hearing-notice',
  owner: 'I',
  title: { zh: '送达听证通知书', en: 'Serve the notice of the hearing' },
  command: 'service.record',
  wanted: (view, self) => {
    const made = lastMade(view, 'hearing-notice');
    if (self.in('hearing') !== 'scheduled' || made === undefined) return [];
    return hearingParties(currentHearing(view, self))
      .filter((party) => servedOn(view, 'hearing-notice', made, party) === undefined)
      .map((party) => ({ subject: String(party) }));
  },
};

export const hearingTasks: readonly TaskDeclaration[] = [...ofStates, serving];
