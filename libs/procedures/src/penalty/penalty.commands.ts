import type { CommandDefinition } from '#engine';
import { decisionCommands } from './decision.commands.js';
import { hearingCommands } from './hearing.commands.js';
import { noticeCommands } from './notice.commands.js';
import { refundCommands } from './refund.commands.js';
import { remedyCommands } from './remedy.commands.js';
import { reviewCommands } from './review.commands.js';
import { rightsCommands } from './rights.commands.js';

export const penaltyCommands: readonly CommandDefinition[] = [
  ...reviewCommands,
  ...noticeCommands,
  ...rightsCommands,
  ...hearingCommands,
  ...refundCommands,
  ...decisionCommands,
  ...remedyCommands,
];
