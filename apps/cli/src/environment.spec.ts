import { describe, expect, it } from '@jest/globals';
import { readEnvironment } from './environment.js';

const database = 'postgres://anliu_app:secret@127.0.0.1/anliu';

describe('what the environment tells', () => {
  it('is the built-in database, the usual port and the key in the home when it tells nothing', () => {
    const usual = { applicationUrl: null, ownerUrl: null, port: 3000, sealingKeyIsTold: false };
    expect(readEnvironment({})).toMatchObject(usual);
  });

  it('is the same when its variables are set to nothing', () => {
    const names = ['DATABASE_URL', 'DATABASE_MIGRATION_URL', 'PORT', 'ANLIU_HOME', 'ANLIU_CONFIG', 'ANLIU_SEALING_KEY'];
    expect(readEnvironment(Object.fromEntries(names.map((name) => [name, ''])))).toEqual(readEnvironment({}));
    const file = { ANLIU_SEALING_KEY: '', ANLIU_SEALING_KEY_FILE: '/keys/one' };
    expect(readEnvironment(file)).toMatchObject({ sealingKeyIsTold: true, sealingKeyFile: '/keys/one' });
  });

  it.each(['anliu', '127.0.0.1:5432/anliu', 'mysql://a/b', 'postgres://anliu:a b@[/x'])(
    'is refused, without repeating what may hold a password, when it leads to no PostgreSQL: %s',
    (address) => {
      for (const variables of [
        { DATABASE_URL: address },
        { DATABASE_URL: database, DATABASE_MIGRATION_URL: address },
      ]) {
        const read = (): unknown => readEnvironment(variables);
        expect(read).toThrow(expect.objectContaining({ code: 'database-url-malformed' }));
        expect(read).not.toThrow(address);
      }
    },
  );

  it('is refused when it names the owner and not the application', () => {
    const read = (): unknown => readEnvironment({ DATABASE_MIGRATION_URL: database });
    expect(read).toThrow(expect.objectContaining({ code: 'database-url-missing' }));
  });

  it.each(['0', '65536', '-1', 'http'])('is refused when its port is none: %s', (port) => {
    const read = (): unknown => readEnvironment({ PORT: port });
    expect(read).toThrow(expect.objectContaining({ code: 'port-not-a-port' }));
  });
});
