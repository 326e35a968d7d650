import { describe, expect, it } from '@jest/globals';
import { isInScope } from './case-scope.js';

const aCase = { unit: 'east', bureau: 'east', handlers: ['li'], named: ['host'], recused: [] as string[] };
const nobody = { units: [], handlerOf: '', namedIn: '' };

describe('who may see a case', () => {
  it('is who sees everything, its unit, its handlers and those it names', () => {
    expect(isInScope(aCase, { all: true })).toBe(true);
    expect(isInScope(aCase, { ...nobody, units: ['east'] })).toBe(true);
    expect(isInScope(aCase, { ...nobody, handlerOf: 'li' })).toBe(true);
    expect(isInScope(aCase, { ...nobody, namedIn: 'host' })).toBe(true);
  });

  it('is nobody else: an empty scope sees nothing', () => {
    expect(isInScope(aCase, nobody)).toBe(false);
    expect(isInScope(aCase, { units: ['west'], handlerOf: 'zhao', namedIn: 'zhao' })).toBe(false);
  });

  it('is no more who was recused, whatever else they are', () => {
    const recused = { ...aCase, recused: ['li'] };
    expect(isInScope(recused, { units: ['east'], handlerOf: 'li', namedIn: 'li' })).toBe(false);
  });
});
