import type { ArrivingFile, StoredFile } from '#documents';
import { HttpError } from '../http/http-errors.js';
import type { HttpRequest } from '../http/http-exchange.js';
import { requestInvalid } from '../http/request-body.js';

/** The stream of a part; it ends early, marked `truncated`, when the part is larger than is taken. */
type Content = AsyncIterable<Uint8Array> & { readonly truncated: boolean };

interface FilePart {
  readonly type: 'file';
  readonly fieldname: string;
  readonly file: Content;
  readonly filename: string;
  readonly mimetype: string;
}

interface FieldPart {
  readonly type: 'field';
  readonly fieldname: string;
  readonly value?: unknown;
}

/** A request that `@fastify/multipart` takes apart. */
interface MultipartRequest extends HttpRequest {
  isMultipart(): boolean;
  parts(): AsyncIterable<FilePart | FieldPart>;
}

/** A file that was sent and stored, and what the sender says of it. */
export interface ReceivedFile {
  readonly name: string;
  readonly stored: StoredFile;
  /** Fields of `file.record` besides those that the content itself tells. */
  readonly told: Readonly<Record<string, unknown>>;
}

/**
 * Takes a multipart request apart: one part `file`, which is stored while it streams in, and before or after it
 * one part `record`. Nothing is left out silently.
 *
 * @throws HttpError `media-type-unsupported`, `body-unreadable`, `body-too-large` or `request-invalid`; what `store` throws
 */
export async function receiveFile(
  request: HttpRequest,
  store: (file: ArrivingFile) => Promise<StoredFile>,
): Promise<ReceivedFile> {
  const multipart = request as MultipartRequest;
  if (!multipart.isMultipart()) throw new HttpError('media-type-unsupported', { accepts: ['multipart/form-data'] });
  let sent: Omit<ReceivedFile, 'told'> | undefined;
  let told: ReceivedFile['told'] = {};
  for await (const part of readable(multipart.parts())) {
    if (part.fieldname === 'record' && part.type === 'field') told = toldIn(part.value);
    else if (part.fieldname !== 'file' || part.type !== 'file') throw unknownPart(part.fieldname);
    else {
      const { filename: name, mimetype: statedType } = part;
      sent = { name, stored: await store({ content: whole(part.file), name, statedType }) };
    }
  }
  if (sent === undefined) throw wrongPart('file', '请上传一个文件。', 'Send one file.');
  expectSame(told, sent.stored);
  return { ...sent, told };
}

function toldIn(value: unknown): ReceivedFile['told'] {
  try {
    const told: unknown = typeof value === 'string' ? JSON.parse(value) : value;
    if (typeof told === 'object' && told !== null && !Array.isArray(told)) return { ...told };
  } catch {
    // Falls through: what is no JSON is as wrong as what is no object.
  }
  throw wrongPart(
    'record',
    '应为 JSON 对象，例如 {"name":"现场照片"}。',
    'Must be a JSON object, for example {"name":"photograph"}.',
  );
}

/** What the sender says of the content must be what arrived: another hash is a file damaged on its way. */
function expectSame(told: ReceivedFile['told'], stored: StoredFile): void {
  const message = { zh: '与收到的文件不符。', en: 'It is not that of the file that arrived.' };
  const errors = Object.entries(stored)
    .filter(([name, value]) => Object.hasOwn(told, name) && told[name] !== value)
    .map(([name]) => ({ field: `record.${name}`, message }));
  if (errors.length > 0) throw requestInvalid(errors);
}

/** Hands the content on, and fails at its end when it was cut off: then what was handed on is as much as is taken. */
async function* whole(content: Content): AsyncGenerator<Uint8Array> {
  let limit = 0;
  for await (const part of readable(content)) {
    limit += part.length;
    yield part;
  }
  if (content.truncated) throw new HttpError('body-too-large', { limit });
}

/** Hands on what is read; what the parser cannot make out is a body that cannot be read. */
async function* readable<Item>(items: AsyncIterable<Item>): AsyncGenerator<Item> {
  try {
    yield* items;
  } catch (error) {
    throw isJudged(error) ? error : new HttpError('body-unreadable');
  }
}

function isJudged(error: unknown): boolean {
  return error instanceof Error && 'statusCode' in error;
}

function unknownPart(field: string): HttpError {
  return wrongPart(field, '没有这个字段。', 'There is no such field.');
}

function wrongPart(field: string, zh: string, en: string): HttpError {
  return requestInvalid([{ field, message: { zh, en } }]);
}
