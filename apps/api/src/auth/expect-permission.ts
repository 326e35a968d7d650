import type { ApiServices } from '../api-services.js';
import { HttpError } from '../http/http-errors.js';
import type { Caller } from '../http/http-exchange.js';

/** Whoever may say where people and systems are told, and have tried again what could not be sent. */
export const ADMINISTERS_NOTICES = 'notices.administer';

/**
 * Lets through who holds a permission that is about no case, by a post of their own: no substitute administers.
 * @throws HttpError `permission-missing`
 */
export function expectPermission({ directory }: ApiServices, { standing }: Caller, permission: string): void {
  const roles: readonly string[] = (directory.table.permissions.get(permission) ?? []).flatMap((grant) => grant.roles);
  if (!standing.person.posts.some((post) => roles.includes(post.role))) throw new HttpError('permission-missing');
}
