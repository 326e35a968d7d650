import type { CaseView, ProceedingView, TaskDeclaration, TaskWanted } from '#engine';
import { isRegisteredElsewhere, overtakenBy, publicationOf, type Publication } from './publications.js';
import { isAccepted, lastApplication } from './stops.js';

type Fits = (view: CaseView, self: ProceedingView, publication: Publication) => boolean;

/** A task for the party of the publication. */
function wanted(clock: string, fits: Fits): (view: CaseView, self: ProceedingView) => readonly TaskWanted[] {
  return (view, self) => {
    const publication = publicationOf(view, self);
    if (publication === undefined || !fits(view, self, publication)) return [];
    return [{ subject: String(publication.party), clock }];
  };
}

const isUnanswered = (self: ProceedingView): boolean => lastApplication(self)?.answer === undefined;

export const publicityTasks: readonly TaskDeclaration[] = [
  {
    task: 'publish-penalty',
    owner: 'I',
    title: { zh: '公示处罚信息', en: 'Publish the penalty' },
    command: 'publicity.publish',
    wanted: wanted(
      'publicity-same-province',
      (view, self, publication) => self.in() === 'due' && !isRegisteredElsewhere(view, publication),
    ),
  },
  {
    task: 'push-penalty',
    owner: 'I',
    title: { zh: '将处罚信息推送至登记地部门', en: 'Send the penalty to the bureau of registration' },
    command: 'publicity.push',
    wanted: wanted(
      'publicity-push',
      (view, self, publication) => self.in() === 'due' && isRegisteredElsewhere(view, publication),
    ),
  },
  {
    task: 'watch-publicity-elsewhere',
    owner: 'I',
    title: { zh: '跟踪登记地部门公示', en: 'Watch the bureau of registration publish' },
    command: 'publicity.confirm',
    wanted: wanted(
      'publicity-cross-province',
      (_view, self, publication) => self.in() === 'pushed' && overtakenBy(publication).length === 0,
    ),
  },
  {
    task: 'withdraw-publicity',
    owner: 'I',
    title: { zh: '撤回公示信息并公开说明理由', en: 'Withdraw the publicity and say why' },
    command: 'publicity.withdraw',
    wanted: wanted(
      'publicity-withdraw',
      (_view, self, publication) =>
        ['pushed', 'published', 'stopApplied'].includes(self.in()) && overtakenBy(publication).length > 0,
    ),
  },
  {
    task: 'accept-stop-application',
    owner: 'L',
    title: { zh: '决定是否受理停止公示申请', en: 'Decide whether the application to stop is accepted' },
    command: 'publicity.acceptStop',
    wanted: wanted('credit-repair-accept', (_view, self) => self.in() === 'stopApplied' && isUnanswered(self)),
  },
  {
    task: 'complete-stop-application',
    owner: 'I',
    title: { zh: '跟踪申请材料补正', en: 'Watch the application being completed' },
    command: 'publicity.applyStop',
    wanted: wanted(
      'credit-repair-accept',
      (_view, self) => self.in() === 'stopApplied' && lastApplication(self)?.answer?.payload.answer === 'completion',
    ),
  },
  {
    task: 'decide-stop-application',
    owner: 'L',
    title: { zh: '决定是否停止公示', en: 'Decide on stopping the publicity' },
    command: 'publicity.decideStop',
    wanted: wanted(
      'credit-repair-decision',
      (_view, self) => self.in() === 'stopApplied' && isAccepted(lastApplication(self)),
    ),
  },
  {
    task: 'carry-out-stop',
    owner: 'I',
    title: { zh: '停止公示', en: 'Take the publicity down' },
    command: 'publicity.carryOutStop',
    wanted: wanted(
      'credit-repair-implement',
      (_view, self) => self.in() === 'stopped' && !self.has('publicity.carryOutStop'),
    ),
  },
];
