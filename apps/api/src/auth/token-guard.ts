import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { HttpError } from '../http/http-errors.js';
import type { HttpRequest } from '../http/http-exchange.js';
import { ApiServices } from '../api-services.js';

const BEARER = /^Bearer +([A-Za-z0-9._~+/-]+=*)$/i;

/** Lets a request through by the table of routes: a route without an entry is closed. */
@Injectable()
export class TokenGuard implements CanActivate {
  constructor(private readonly services: ApiServices) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<HttpRequest>();
    const route = `${request.method} ${request.routeOptions.url ?? ''}`;
    const needs = this.services.directory.table.routes.get(route)?.needs;
    if (needs === 'open') return true;
    const person = await this.personOf(request);
    const day = this.services.today();
    const standing = person === null ? undefined : this.services.directory.standing(person, day);
    if (standing === undefined) throw new HttpError('token-missing');
    if (needs === undefined) throw new HttpError('route-not-found');
    request.caller = { standing, scope: this.services.directory.scope(standing, day) };
    return true;
  }

  private async personOf(request: HttpRequest): Promise<string | null> {
    const header = request.headers['authorization'];
    const token = typeof header === 'string' ? BEARER.exec(header)?.[1] : undefined;
    return token === undefined ? null : this.services.callers.recognise(token);
  }
}
