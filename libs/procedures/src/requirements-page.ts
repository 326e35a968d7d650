import type { Words } from '#kernel';
import { ENGINE_REQUIREMENTS, type Registry } from '#engine';

/** One requirement as the page lists it. */
interface Listed {
  readonly id: string;
  readonly sentence: Words;
  readonly remedy: Words;
  readonly articles: Set<string>;
  readonly commands: Set<string>;
}

type Worded = Pick<Listed, 'id' | 'sentence' | 'remedy'> & { readonly article: string };

/**
 * Every requirement as a page for people, `docs/requirements.md`: id, sentence, article, how to meet it, and the
 * commands that ask for it. Sorted by id, so that a change shows as a change of its own line.
 */
export function requirementsPage(registry: Registry): string {
  const asked = new Map<string, Listed>();
  for (const [name, { definition }] of registry.commands) {
    for (const requirement of definition.requires) list(asked, requirement, name);
  }
  const gates = listOf(registry.parts.gates);
  const own = listOf(Object.values(ENGINE_REQUIREMENTS));
  const byId = [...asked.values()].sort((left, right) => (left.id < right.id ? -1 : 1));
  return [
    '# 要件表 Requirements',
    '',
    '由程序定义生成；编号一经使用不再改作他用。动作被拒绝时，逐项列出未具备的要件。',
    'Generated from the procedures; an id is never reused. A refusal names every requirement that is not met.',
    '',
    '## 所有动作 Of every command',
    '',
    ...table(['编号 Id', '要件 Requirement', '依据 Article', '如何具备 How to meet it']),
    ...[...gates, ...own].map((one) => row(cellsOf(one))),
    '',
    '## 各动作 Of single commands',
    '',
    ...table(['编号 Id', '要件 Requirement', '依据 Article', '如何具备 How to meet it', '动作 Commands']),
    ...byId.map((one) =>
      row([
        ...cellsOf(one),
        [...one.commands]
          .sort()
          .map((name) => `\`${name}\``)
          .join(' '),
      ]),
    ),
    '',
  ].join('\n');
}

function listOf(requirements: readonly Worded[]): readonly Listed[] {
  const listed = new Map<string, Listed>();
  for (const requirement of requirements) list(listed, requirement);
  return [...listed.values()];
}

function list(listed: Map<string, Listed>, requirement: Worded, command?: string): void {
  const { id, sentence, remedy } = requirement;
  const known = listed.get(id) ?? { id, sentence, remedy, articles: new Set(), commands: new Set() };
  known.articles.add(requirement.article);
  if (command !== undefined) known.commands.add(command);
  listed.set(id, known);
}

function cellsOf({ id, sentence, remedy, articles }: Listed): string[] {
  return [`\`${id}\``, both(sentence), [...articles].sort().join('; '), both(remedy)];
}

function both({ zh, en }: Words): string {
  return `${zh} ${en}`;
}

function table(heads: readonly string[]): string[] {
  return [row(heads), row(heads.map(() => '---'))];
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}
