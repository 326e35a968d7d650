import { DomainError } from '#kernel';
import type { CommanderError } from 'commander';

/** Thrown when a command was called in a way that cannot be meant. The exit status is 2. */
export class WrongUse extends DomainError {
  constructor(zh: string, en: string) {
    super('wrong-use', { zh, en });
  }
}

const CHINESE: Readonly<Record<string, (named: string) => string>> = {
  'commander.unknownCommand': (named) => `没有命令 ${named}`,
  'commander.unknownOption': (named) => `没有选项 ${named}`,
  'commander.missingArgument': (named) => `缺少参数 ${named}`,
  'commander.excessArguments': () => '参数太多',
  'commander.optionMissingArgument': (named) => `选项 ${named} 缺少值`,
  'commander.missingMandatoryOptionValue': (named) => `必须给出选项 ${named}`,
  'commander.invalidArgument': (named) => `${named} 的值不可用`,
};

/** One sentence in both languages for what the parser of the command line found. */
export function usageSentence(stop: CommanderError): string {
  const english = stop.message
    .replace(/^error: /, '')
    .replace(/\.$/, '')
    .trim();
  const named = /'([^']*)'/.exec(english)?.[1] ?? '';
  const chinese = CHINESE[stop.code]?.(named) ?? '命令行有误';
  return `${chinese}。 / ${english}. 用法见 --help / See --help.`;
}
