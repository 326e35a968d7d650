import type { ClockDeclaration } from '#engine';
import { governingFilingDay } from '../general-rules/joining/joined-cases.js';
import { caseExtensions } from './case-extensions.js';
import { caseEnding } from './first-decision.js';

export const investigationClocks: readonly ClockDeclaration[] = [
  {
    rule: 'case-decision',
    wanted: (view, self) => {
      const start = view.last('filing.approve') ?? self.last('filing.filed');
      if (start === undefined) return [];
      const startOn = governingFilingDay(view) ?? start.at.slice(0, 10);
      return [{ start, startOn, stoppedBy: caseEnding(view), extensions: caseExtensions(view) }];
    },
  },
];
