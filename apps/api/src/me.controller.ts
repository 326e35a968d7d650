import { Controller, Get, Req } from '@nestjs/common';
import { ROLES, type CaseScope, type Role } from '#access';
import type { TaskLine } from '#cases';
import type { PersonKnown, PostKnown } from '#engine';
import type { Words } from '#kernel';
import { ApiServices } from './api-services.js';
import { readingOf, WhoCalls } from './auth/caller.js';
import { TaskListQuery } from './cases/query.dto.js';
import { tasksFor } from './cases/tasks-for.js';
import type { Caller, HttpRequest } from './http/http-exchange.js';
import { expectNoQuery, readRequest } from './http/request-body.js';

/** A post with the names of its role and unit. */
interface PostAnswer extends PostKnown {
  readonly roleName: Words;
  readonly unitName: Words;
}

/** Who the caller is, and what the caller may do as whom. */
interface MeAnswer extends Omit<PersonKnown, 'posts'> {
  readonly posts: readonly PostAnswer[];
  readonly substituting: readonly { readonly absent: string; readonly posts: readonly PostAnswer[] }[];
  readonly scope: CaseScope;
}

/** The caller: who they are, and what waits for them. */
@Controller()
export class MeController {
  constructor(private readonly services: ApiServices) {}

  @Get('me')
  me(@Req() request: HttpRequest, @WhoCalls() { standing, scope }: Caller): MeAnswer {
    expectNoQuery(request.query);
    return {
      ...standing.person,
      posts: standing.person.posts.map((post) => this.named(post)),
      substituting: standing.substituting.map(({ absent, posts }) => ({
        absent,
        posts: posts.map((post) => this.named(post)),
      })),
      scope,
    };
  }

  @Get('tasks')
  async tasks(@Req() request: HttpRequest, @WhoCalls() caller: Caller): Promise<{ items: readonly TaskLine[] }> {
    const { unit, dueBefore, limit } = readRequest(TaskListQuery, request.query);
    const query = {
      ...(unit === undefined ? {} : { unitUnder: unit }),
      ...(dueBefore === undefined ? {} : { dueBefore }),
      ...(limit === undefined ? {} : { limit }),
    };
    return { items: await tasksFor(this.services, caller, readingOf(caller), query) };
  }

  private named(post: PostKnown): PostAnswer {
    const unitName = this.services.directory.organisation.tree.unit(post.unit)?.name ?? { zh: '', en: '' };
    return { ...post, roleName: ROLES[post.role as Role], unitName };
  }
}
