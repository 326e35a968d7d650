import type { Requirement } from '#engine';
import { onInput } from '../requirement.js';
import type { Paper } from '../payload/act-payload.js';

/** An act that is proved by a paper in the file names that paper. */
export const paperAttached: Requirement<{ paper?: Paper }> = onInput<{ paper?: Paper }>(
  {
    id: 'paper-attached',
    article: 'PROC 78, 79; APL 47',
    zh: '须附证明该行为的文书或材料。',
    en: 'The act needs the paper that proves it.',
    remedyZh: '在 paper 中写明文书名称、文号和日期。',
    remedyEn: 'Name the paper, its number and date in `paper`.',
  },
  ({ command }) => command.payload.paper !== undefined,
);
