import type { Registry } from '#engine';
import type { RuleBook } from '#statutes';
import type { LawWords } from './law-words.port.js';

/** The names of limits and commands as the loaded law and the registered procedures have them. */
export function wordsOfLaw(rules: Pick<RuleBook, 'ruleOf'>, registry: Pick<Registry, 'commands'>): LawWords {
  return {
    limit: (id) => {
      const rule = rules.ruleOf(id);
      if (rule === null) return null;
      return { name: rule.name, endsPower: rule.consequence === 'lapse' || rule.consequence === 'must-lift' };
    },
    command: (name) => registry.commands.get(name)?.definition.title ?? null,
  };
}
