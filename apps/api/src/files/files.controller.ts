import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import { authorise, holdsPermission, relationsOf, whoMay } from '#access';
import { CommandForbidden, type CaseDocument, type FileRow } from '#cases';
import type { ArrivingFile } from '#documents';
import { ApiServices } from '../api-services.js';
import { actorOf, readingOf, WhoCalls } from '../auth/caller.js';
import { caseIdOf } from '../cases/case-id.js';
import { give, sendRefusal } from '../cases/give-command.js';
import { etagOf, idempotencyKey } from '../http/header-values.js';
import { HttpError } from '../http/http-errors.js';
import type { Caller, HttpReply, HttpRequest } from '../http/http-exchange.js';
import { expectNoQuery } from '../http/request-body.js';
import { receiveFile } from './receive-file.js';
import { RECORD_FILE } from './record-file.js';

const SHA256 = /^[0-9a-f]{64}$/;

/** Files of a case: evidence, scanned papers, forms. */
@Controller('cases/:id/files')
export class FilesController {
  constructor(private readonly services: ApiServices) {}

  @Get()
  async list(@Req() request: HttpRequest, @WhoCalls() caller: Caller): Promise<{ items: readonly FileRow[] }> {
    expectNoQuery(request.query);
    const { summary } = await this.readable(request, caller);
    return { items: await this.services.reads.files(readingOf(caller), summary.caseId) };
  }

  @Get(':hash')
  async fetch(@Req() request: HttpRequest, @Res() reply: HttpReply, @WhoCalls() caller: Caller): Promise<void> {
    expectNoQuery(request.query);
    const { summary } = await this.readable(request, caller);
    const hash = request.params['hash'] ?? '';
    const files = SHA256.test(hash) ? await this.services.reads.files(readingOf(caller), summary.caseId) : [];
    const file = files.find((one) => one.sha256 === hash);
    if (file === undefined) throw new HttpError('file-not-found');
    const content = await this.services.files.open(file.sha256);
    reply
      .header('Content-Type', file.mediaType)
      .header('Content-Length', String(file.size))
      .header('Content-Disposition', asAttachment(file.title))
      .header('ETag', `"${file.sha256}"`)
      .send(content);
  }

  /**
   * Streams a file into the blob store, then records it with the case, so that its hash enters the journal.
   * The caller's right is judged before the first byte of the file is read, and again by the step.
   */
  @Post()
  async add(@Req() request: HttpRequest, @Res() reply: HttpReply, @WhoCalls() caller: Caller): Promise<void> {
    expectNoQuery(request.query);
    const { state } = await this.services.reads.read(readingOf(caller), caseIdOf(request.params));
    const { access } = this.services.directory;
    if (authorise(access, caller.standing, RECORD_FILE, relationsOf(state)).outcome === 'denied') {
      const needs = access.table.commands.get(RECORD_FILE)?.by ?? [];
      throw new CommandForbidden({ command: RECORD_FILE, needs, reason: whoMay(access.table, RECORD_FILE) });
    }
    const key = idempotencyKey(request);
    const store = (file: ArrivingFile) => this.services.files.store(file, caller.standing.person.id);
    const { name, stored, told } = await receiveFile(request, store);
    const input = {
      ...{ caseId: state.id, command: RECORD_FILE, payload: { name, ...told, ...stored } },
      ...{ actor: actorOf(caller), scope: caller.scope, idempotencyKey: key },
    };
    const { answer } = await give(this.services, input, 'record');
    if (answer.outcome === 'refused') sendRefusal(reply, answer);
    else
      reply
        .code(201)
        .header('ETag', etagOf(answer.version))
        .send({ ...stored, seq: answer.seq, version: answer.version });
  }

  private async readable(request: HttpRequest, caller: Caller): Promise<CaseDocument> {
    const found = await this.services.reads.read(readingOf(caller), caseIdOf(request.params));
    const { access } = this.services.directory;
    if (!holdsPermission(access, caller.standing, 'file.read', relationsOf(found.state))) {
      throw new HttpError('permission-missing');
    }
    return found;
  }
}

/** Saved under its title, never shown in place (RFC 6266). */
function asAttachment(title: string): string {
  const encoded = encodeURIComponent(title).replace(/['()*]/g, (one) => `%${one.charCodeAt(0).toString(16)}`);
  return `attachment; filename*=UTF-8''${encoded}`;
}
