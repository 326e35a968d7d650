import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import { holdsPermission, relationsOf } from '#access';
import type { CaseDocument, FileRow } from '#cases';
import { ApiServices } from '../api-services.js';
import { readingOf, WhoCalls } from '../auth/caller.js';
import { caseIdOf } from '../cases/case-id.js';
import {} from '../cases/query.dto.js';
import { HttpError } from '../http/http-errors.js';
import type { Caller, HttpReply, HttpRequest } from '../http/http-exchange.js';
import { expectNoQuery } from '../http/request-body.js';
import { fileOf } from './file-of.js';

const SHA256 = /^[0-9a-f]{64}$/;

/** Files of a case: evidence, scanned papers, forms. */
@Controller('cases/:id/files')
export class FilesController {
  constructor(private readonly services: ApiServices) {}

  @Get()
  async list(@Req() request: HttpRequest, @WhoCalls() caller: Caller): Promise<{ items: readonly FileRow[] }> {
    expectNoQuery(request.query);
    const { summary } = await this.allowed(request, caller, 'file.read');
    return { items: await this.services.reads.files(readingOf(caller), summary.caseId) };
  }

  @Get(':hash')
  async fetch(@Req() request: HttpRequest, @Res() reply: HttpReply, @WhoCalls() caller: Caller): Promise<void> {
    expectNoQuery(request.query);
    const { summary } = await this.allowed(request, caller, 'file.read');
    const hash = request.params['hash'] ?? '';
    const files = SHA256.test(hash) ? await this.services.reads.files(readingOf(caller), summary.caseId) : [];
    const file = files.find((one) => one.sha256 === hash);
    if (file === undefined) throw new HttpError('file-not-found');
    const content = await this.services.files.open(file.sha256);
    reply
      .header('Content-Type', file.mediaType)
      .header('Content-Length', String(file.size))
      .header('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.title)}`)
      .header('ETag', `"${file.sha256}"`)
      .send(content);
  }

  /** The caller's right is judged before the first byte of the file is read. */
  @Post()
  async add(@Req() request: HttpRequest, @Res() reply: HttpReply, @WhoCalls() caller: Caller): Promise<void> {
    expectNoQuery(request.query);
    await this.allowed(request, caller, 'file.add');
    const stored = await this.services.files.store(await fileOf(request), caller.standing.person.id);
    reply.code(201).send(stored);
  }

  private async allowed(request: HttpRequest, caller: Caller, permission: string): Promise<CaseDocument> {
    const found = await this.services.reads.read(readingOf(caller), caseIdOf(request.params));
    const { access } = this.services.directory;
    if (!holdsPermission(access, caller.standing, permission, relationsOf(found.state))) {
      throw new HttpError('permission-missing');
    }
    return found;
  }
}
