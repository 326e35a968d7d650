import { GRANTABLE, isActor, type Letter } from '#access';
import type { Reading, TaskLine, TaskQuery } from '#cases';
import type { ApiServices } from '../api-services.js';
import type { Caller } from '../http/http-exchange.js';

const MOST_TASKS = 500;
const USUAL_TASKS = 100;

/** The tasks a caller can do now, most urgent first: those that name the caller, and those of the caller's posts. */
export async function tasksFor(
  services: ApiServices,
  caller: Caller,
  reading: Reading,
  query: Pick<TaskQuery, 'unitUnder' | 'dueBefore' | 'limit'>,
): Promise<readonly TaskLine[]> {
  const { person } = caller.standing;
  const own = await services.reads.tasks(reading, { ...query, person: person.id });
  const owners = lettersOf(services, caller).filter((letter) => letter !== 'I');
  const pooled =
    owners.length === 0 ? [] : await services.reads.tasks(reading, { ...query, owners, limit: MOST_TASKS });
  const mine = pooled.filter((line) => isMine(services, caller, line));
  const byKey = new Map([...own, ...mine].map((line) => [`${line.caseId}/${line.task.key}`, line]));
  return [...byKey.values()].sort(byUrgency).slice(0, query.limit ?? USUAL_TASKS);
}

/** Letters that the roles of the caller's posts may be, whatever the case. */
function lettersOf(services: ApiServices, { standing }: Caller): readonly Letter[] {
  const posts = [...standing.person.posts, ...standing.substituting.flatMap((one) => one.posts)];
  const roles = new Set(posts.map((post) => post.role));
  return GRANTABLE.filter((letter) =>
    (services.directory.table.letters.get(letter) ?? []).some((grant) => grant.roles.some((role) => roles.has(role))),
  );
}

function isMine(services: ApiServices, { standing }: Caller, { task, unit, handlers }: TaskLine): boolean {
  const letter = GRANTABLE.find((one) => one === task.owner);
  const people = [standing.person.id, ...standing.substituting.map(({ absent }) => absent)];
  if (letter === undefined || (task.person !== null && !people.includes(task.person))) return false;
  const named = task.person === null ? [] : [task.person];
  return isActor(
    services.directory.access,
    standing,
    { letter, command: task.command },
    {
      bureau: services.directory.organisation.tree.bureauOf(unit) ?? '',
      unit,
      handlers,
      formerHandlers: [],
      reviewers: named,
      hosts: named,
      panel: [],
      recused: [],
      positions: {},
    },
  );
}

function byUrgency(left: TaskLine, right: TaskLine): number {
  const [first, second] = [left.task.due ?? '9999', right.task.due ?? '9999'];
  return first < second ? -1 : first > second ? 1 : left.caseId < right.caseId ? -1 : 1;
}
