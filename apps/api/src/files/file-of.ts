import type { ArrivingFile } from '#documents';
import { HttpError } from '../http/http-errors.js';
import type { HttpRequest } from '../http/http-exchange.js';

/** The stream of a part; it ends early, marked `truncated`, when the part is larger than is taken. */
type Part = AsyncIterable<Uint8Array> & { readonly truncated: boolean };

/** A request that `@fastify/multipart` takes apart. */
interface MultipartRequest extends HttpRequest {
  isMultipart(): boolean;
  file(): Promise<{ readonly file: Part; readonly filename: string; readonly mimetype: string } | undefined>;
}

/** The one file of a multipart request, as a stream. Throws `media-type-unsupported` or `request-invalid`. */
export async function fileOf(request: HttpRequest): Promise<ArrivingFile> {
  const multipart = request as MultipartRequest;
  if (!multipart.isMultipart()) throw new HttpError('media-type-unsupported', { accepts: ['multipart/form-data'] });
  const part = await multipart.file();
  if (part === undefined) {
    const message = { zh: '请上传一个文件。', en: 'Send one file.' };
    throw new HttpError('request-invalid', { errors: [{ field: 'file', message }] });
  }
  return { content: whole(part.file), name: part.filename, statedType: part.mimetype };
}

/** Hands the content on, and fails at its end when it was cut off. */
async function* whole(part: Part): AsyncGenerator<Uint8Array> {
  yield* part;
  if (part.truncated) throw new HttpError('body-too-large');
}
