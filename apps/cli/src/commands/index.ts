import type { Command } from 'commander';
import { startCommand } from './start.js';

/** Every command of `anliu`, in the order in which help shows them. One file for each command in this folder. */
export const commands: readonly (() => Command)[] = [startCommand];
