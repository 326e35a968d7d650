import type { Command } from 'commander';
import { auditCommand } from './audit.js';
import { calendarCommand } from './calendar.js';
import { casesCommand } from './cases.js';
import { chainCommand } from './chain.js';
import { clockCommand } from './clock.js';
import { doctorCommand } from './doctor.js';
import { firingsCommand } from './firings.js';
import { incidentsCommand } from './incidents.js';
import { journalCommand } from './journal.js';
import { migrateCommand } from './migrate.js';
import { replayCommand } from './replay.js';
import { seedCommand } from './seed.js';
import { startCommand } from './start.js';
import { storyCommand } from './story.js';
import { verifyCommand } from './verify.js';

/** Every command of `anliu`, in the order in which help shows them. One file for each command in this folder. */
export const commands: readonly (() => Command)[] = [
  startCommand,
  ...[clockCommand, auditCommand, storyCommand, verifyCommand],
  ...[replayCommand, journalCommand, chainCommand, casesCommand],
  ...[firingsCommand, incidentsCommand],
  ...[calendarCommand, migrateCommand, seedCommand, doctorCommand],
];
