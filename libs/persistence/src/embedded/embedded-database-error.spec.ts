import { describe, expect, it } from '@jest/globals';
import { EmbeddedDatabaseError } from './embedded-database-error.js';

describe('what stops the built-in database', () => {
  it.each([
    ["Error: EEXIST: file already exists, mkdir '/data/anliu'", 'embedded-database-no-folder'],
    ["Error: ENOTDIR: not a directory, mkdir '/data/file/anliu'", 'embedded-database-no-folder'],
    ["Error: EACCES: permission denied, mkdir '/data/anliu'", 'embedded-database-no-right'],
    ['FATAL: could not write lock file: No space left on device', 'embedded-database-disk-full'],
    ['FATAL: something that nobody foresaw', 'embedded-database-not-started'],
  ])('is told by what was said: %s', (said, code) => {
    expect(EmbeddedDatabaseError.from(said, { folder: '/data/anliu' })).toMatchObject({ code });
  });

  it('is quoted only where it is not understood', () => {
    expect(EmbeddedDatabaseError.from('EACCES').words.en).not.toContain('said:');
    expect(EmbeddedDatabaseError.from('out of the blue').words.en).toContain('said: out of the blue');
  });
});
