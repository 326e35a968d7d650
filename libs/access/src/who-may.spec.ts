import { describe, expect, it } from '@jest/globals';
import { loadAccessTable } from './load-access-table.js';
import { whoMay } from './who-may.js';

const table = loadAccessTable('config');

describe('who may give a command', () => {
  it('is told by post and relation to the case, Chinese first', () => {
    expect(whoMay(table, 'filing.approve')).toEqual({
      zh: '该动作由以下人员办理：部门负责人（任职于本案机关）。',
      en: 'This command is for: bureau leader (holds the post in the bureau of the case).',
    });
  });

  it('is told of every command that people give, by every post that may', () => {
    for (const { command, by } of table.commands.values()) {
      const words = whoMay(table, command);
      if (by.length === 0) expect(words.en).toBe('Only the system gives this command.');
      else expect(words.zh).toMatch(/^该动作由以下人员办理：.+（.+）。$/);
    }
  });
});
