import { checkAccess } from '#access';
import { registry } from '#procedures';
import { loadAccessTable, loadOrganisation } from '../law/load-organisation.js';
import { loadLaw } from '../law/load-law.js';
import { loadRulebook } from '../law/load-rulebook.js';
import { failed, good, warn, type DoctorFinding } from './finding.js';

function examineRules(config: string): readonly DoctorFinding[] {
  const law = loadLaw(config);
  const { rules, interpretations, version } = law.calculator.ruleBook;
  loadRulebook(config, law);
  return [
    good(
      'rules',
      `期限规则 ${rules.length} 条，解释 ${interpretations.length} 项，${version}`,
      `${rules.length} time limits, ${interpretations.length} interpretations, ${version}`,
    ),
  ];
}

/** The calendar is known to the end of a year; a clock that reaches beyond it is provisional. */
function examineCalendar(config: string, today: string): readonly DoctorFinding[] {
  const last = loadLaw(config).calendar.knownYears.at(-1) ?? 0;
  const year = Number(today.slice(0, 4));
  const zh = `假日安排载至 ${last}-12-31`;
  const en = `the calendar is known until ${last}-12-31`;
  if (last > year) return [good('calendar', zh, en)];
  const more =
    last === year
      ? {
          zh: '届满于次年的期限为暂定；通知公布后用 anliu calendar load 载入',
          en: 'clocks that reach into the next year are provisional; load the notice with anliu calendar load once it is out',
        }
      : {
          zh: '今年的期限为暂定；请用 anliu calendar load 载入通知',
          en: 'this year’s clocks are provisional; load the notice with anliu calendar load',
        };
  return [warn('calendar', `${zh}，${more.zh}`, `${en}; ${more.en}`)];
}

function examineTables(config: string): readonly DoctorFinding[] {
  const table = loadAccessTable(config);
  checkAccess(table, registry, [...table.routes.keys()]);
  const { people, units } = loadOrganisation(config, 'demo');
  return [
    good(
      'procedures',
      `动作 ${registry.commands.size} 个，权限表齐全`,
      `${registry.commands.size} commands, each in the access table`,
    ),
    good(
      'organisation',
      `演示机构 ${units.length} 个、${people.length} 人`,
      `demo organisation: ${units.length} units, ${people.length} people`,
    ),
  ];
}

function guarded(what: string, examine: () => readonly DoctorFinding[]): readonly DoctorFinding[] {
  try {
    return examine();
  } catch (error) {
    return [failed(what, error)];
  }
}

/** Rules, calendar, procedures, access and organisation of a configuration folder. */
export function examineLaw(config: string, today: string): readonly DoctorFinding[] {
  return [
    ...guarded('rules', () => examineRules(config)),
    ...guarded('calendar', () => examineCalendar(config, today)),
    ...guarded('procedures', () => examineTables(config)),
  ];
}
