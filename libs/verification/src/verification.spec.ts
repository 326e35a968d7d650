import { describe, expect, it } from '@jest/globals';
import { explored } from './explored.js';
import { invariants } from './invariants/invariants.js';
import { products } from './products/products.js';
import { testWorld } from './testing/test-world.js';
import { unreached } from './unreached.js';
import { verifyProduct } from './verify.js';

describe('What is verified', () => {
  it('is told by at least sixty invariants, each with its own id, both languages and an article', () => {
    expect(invariants.length).toBeGreaterThanOrEqual(60);
    expect(new Set(invariants.map(({ id }) => id)).size).toBe(invariants.length);
    for (const { zh, en, article } of invariants) expect([zh, en, article]).not.toContain('');
  });

  it('is checked somewhere: on states, on steps or on refusals', () => {
    expect(invariants.filter((one) => !['step', 'state', 'refusal'].some((kind) => kind in one))).toEqual([]);
  });

  it('names only commands and signals that exist', () => {
    const known = new Set([...testWorld.registry.commands.keys(), ...testWorld.registry.signals.keys()]);
    expect(invariants.flatMap(({ on = [] }) => on).filter((name) => !known.has(name))).toEqual([]);
  });

  it('has representative payloads of every command, or says why not', () => {
    const offered = new Set(explored.flatMap(({ offers }) => Object.keys(offers)));
    const signalled = [...testWorld.registry.commands.keys()].filter((name) => testWorld.registry.signals.has(name));
    const given = [...testWorld.registry.commands.keys()].filter((name) => !signalled.includes(name));
    const missing = given.filter((name) => !offered.has(name) && unreached[name] === undefined);
    expect(missing.filter((name) => name !== 'clock.expire')).toEqual([]);
  });

  it('finds the same in the same product, and every invariant held', () => {
    const product = products.find(({ name }) => name === 'goods');
    if (product === undefined) throw new Error('there is no such product');
    const found = verifyProduct(testWorld, product);
    expect(found.broken).toEqual([]);
    expect(found.states).toBeGreaterThan(100);
    expect(verifyProduct(testWorld, product)).toEqual(found);
  });
});
