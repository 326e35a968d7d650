import type { TaskDeclaration } from '#engine';
import { redoDue, redoOrder, lastDecision } from '../penalty/decisions.js';

export const summaryPenaltyTasks: readonly TaskDeclaration[] = [
  {
    // The law sets no time for what is decided while the officers are there.
    task: 'decide-on-the-spot',
    owner: 'I',
    title: {
      zh: '当场作出处罚决定，或者转为普通程序',
      en: 'Decide on the spot, or go on by the ordinary procedure',
    },
    command: 'summary.decide',
    wanted: (_view, self) => (self.in() === 'opened' ? [{}] : []),
  },
  {
    task: 'hand-in-summary-file',
    owner: 'I',
    title: { zh: '将简易程序材料交回部门归档', en: 'Hand in the papers of the summary penalty' },
    command: 'summary.fileBack',
    wanted: (_view, self) => (self.in() === 'decided' ? [{ clock: 'summary-file-return' }] : []),
  },
  {
    task: 'redo-summary-decision',
    owner: 'I',
    title: { zh: '按普通程序重新处理', en: 'Go on anew, by the ordinary procedure' },
    command: 'summary.convert',
    wanted: (_view, self) => {
      if (self.in() !== 'revoked' || !redoDue(self)) return [];
      const source = redoOrder(lastDecision(self))?.payload.source;
      if (source === undefined) return [{}];
      return [{ clock: source === 'litigation' ? 'redo-after-judgment' : 'redo-after-reconsideration' }];
    },
  },
];
