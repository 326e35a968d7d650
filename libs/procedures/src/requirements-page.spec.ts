import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { ENGINE_REQUIREMENTS } from '#engine';
import { registry } from './registry.js';
import { requirementsPage } from './requirements-page.js';

const page = requirementsPage(registry);
const requirements = [...registry.commands.values()].flatMap(({ definition }) => definition.requires);

describe('the page of requirements', () => {
  it('is as the procedures say (npm run pages writes it)', () => {
    expect(readFileSync('docs/requirements.md', 'utf8') === page).toBe(true);
  });

  it('lists every requirement of every command, every gate and the engine’s own', () => {
    const ids = [...requirements, ...registry.parts.gates].map(({ id }) => id);
    for (const id of [...ids, ...Object.keys(ENGINE_REQUIREMENTS)]) expect(page).toContain(`| \`${id}\` |`);
  });

  it('names the commands that ask for a requirement', () => {
    const line = page.split('\n').find((one) => one.startsWith('| `remedies-over` |'));
    expect(line).toContain('`execution.applyToCourt` `execution.demand`');
  });
});

describe('every requirement', () => {
  it('is worded in Chinese and English, names its article and says how to meet it', () => {
    for (const { id, sentence, article, remedy } of requirements) {
      expect(id).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
      expect(article.length).toBeGreaterThan(0);
      expect([sentence.zh, remedy.zh].every((text) => /[\u4e00-\u9fff]/.test(text))).toBe(true);
      expect([sentence.en, remedy.en].every((text) => /[a-z]/.test(text))).toBe(true);
    }
  });
});
