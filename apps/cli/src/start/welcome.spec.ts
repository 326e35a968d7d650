import { describe, expect, it } from '@jest/globals';
import { welcome } from './welcome.js';

const address = 'http://127.0.0.1:8080/api/v1';

describe('a start that has come up', () => {
  it('says who may call, where, and a first thing to try that works as it stands', () => {
    const li = {
      person: 'investigator.li',
      name: '李一案',
      unit: '东例区',
      roles: ['investigator'],
      token: 'secret-token',
    };
    const said = welcome(8080, [li]);
    expect(said).toContain('investigator.li');
    expect(said).toContain(`curl -H 'Authorization: Bearer secret-token' ${address}/cases\n`);
    expect(said).toContain(`${address}/openapi.json`);
  });

  it('speaks of no accounts on a database of real cases', () => {
    const said = welcome(8080, []);
    expect(said).not.toMatch(/Bearer|Demo/);
    expect(said).toContain(address);
  });
});
