import type { ArrivingFile } from '#documents';
import { HttpError } from '../http/http-errors.js';
import type { HttpRequest } from '../http/http-exchange.js';
import { requestInvalid } from '../http/request-body.js';

/** The stream of a part; it ends early, marked `truncated`, when the part is larger than is taken. */
type Part = AsyncIterable<Uint8Array> & { readonly truncated: boolean };

/** A request that `@fastify/multipart` takes apart. */
interface MultipartRequest extends HttpRequest {
  isMultipart(): boolean;
  file(): Promise<MultipartFile | undefined>;
}

interface MultipartFile {
  readonly file: Part;
  readonly filename: string;
  readonly mimetype: string;
  /** Parts that came before the file. */
  readonly fields: Readonly<Record<string, { readonly value?: unknown } | undefined>>;
}

/** A file that arrives, and what the sender says of it. */
export interface SentFile {
  readonly file: ArrivingFile;
  /** Fields of `file.record` besides those that the content itself tells. */
  readonly told: Readonly<Record<string, unknown>>;
}

/** The one file of a multipart request, as a stream. Throws `media-type-unsupported` or `request-invalid`. */
export async function fileOf(request: HttpRequest): Promise<SentFile> {
  const multipart = request as MultipartRequest;
  if (!multipart.isMultipart()) throw new HttpError('media-type-unsupported', { accepts: ['multipart/form-data'] });
  const part = await multipart.file();
  if (part === undefined) throw wrongPart('file', '请上传一个文件。', 'Send one file.');
  const file = { content: whole(part.file), name: part.filename, statedType: part.mimetype };
  return { file, told: toldIn(part.fields['record']?.value) };
}

function toldIn(value: unknown): Readonly<Record<string, unknown>> {
  if (value === undefined) return {};
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

/** Hands the content on, and fails at its end when it was cut off. */
async function* whole(part: Part): AsyncGenerator<Uint8Array> {
  yield* part;
  if (part.truncated) throw new HttpError('body-too-large');
}

function wrongPart(field: string, zh: string, en: string): HttpError {
  return requestInvalid([{ field, message: { zh, en } }]);
}
