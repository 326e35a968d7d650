import type { TaskDeclaration } from '#engine';

export const filingTasks: readonly TaskDeclaration[] = [
  {
    task: 'assign-officers',
    owner: 'U',
    title: { zh: '指派两名以上执法人员核查线索', en: 'Assign two or more officers to verify the clue' },
    command: 'filing.assign',
    wanted: (_view, self) => (self.in() === 'received' ? [{ clock: 'report-check' }] : []),
  },
  {
    task: 'verify-clue',
    owner: 'I',
    title: { zh: '核查线索并提出处理意见', en: 'Verify the clue and propose what follows' },
    command: 'filing.propose',
    wanted: (_view, self) => (self.in() === 'verifying' ? [{ clock: 'report-check' }] : []),
  },
  {
    task: 'decide-filing',
    owner: 'L',
    title: { zh: '决定是否立案', en: 'Decide on filing' },
    command: 'filing.approve',
    wanted: (_view, self) => (self.in() === 'proposed' ? [{ clock: 'report-check' }] : []),
  },
  {
    task: 'archive-case',
    owner: 'I',
    title: { zh: '立卷归档', en: 'Archive the case' },
    command: 'case.archive',
    wanted: (_view, self) => (['declined', 'referred', 'joined'].includes(self.in()) ? [{}] : []),
  },
];
