/** How a type is told from its bytes: a signature, a container with a given name, or plain text. */
type Sign = 'signature' | 'zip' | 'text';

/** Types that case files hold: papers, pictures, sound, film, tables. The closed list. */
export const ACCEPTED_TYPES: Readonly<Record<string, Sign>> = {
  'application/pdf': 'signature',
  'image/jpeg': 'signature',
  'image/png': 'signature',
  'image/webp': 'signature',
  'image/tiff': 'signature',
  'image/heic': 'signature',
  'video/mp4': 'signature',
  'video/quicktime': 'signature',
  'audio/mpeg': 'signature',
  'audio/x-m4a': 'signature',
  'audio/wav': 'signature',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'signature',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'signature',
  // 版式文档: a ZIP whose type no signature tells.
  'application/ofd': 'zip',
  'text/plain': 'text',
  'text/csv': 'text',
};

/** Other names of the same types. */
const ALIASES: Readonly<Record<string, string>> = {
  'image/jpg': 'image/jpeg',
  'audio/mp3': 'audio/mpeg',
  'audio/mp4': 'audio/x-m4a',
  'audio/x-wav': 'audio/wav',
  'audio/vnd.wave': 'audio/wav',
  'image/heif': 'image/heic',
};

/** The one name of a media type, without parameters. */
export function mediaTypeOf(stated: string): string {
  const bare = (stated.split(';')[0] ?? '').trim().toLowerCase();
  return ALIASES[bare] ?? bare;
}
