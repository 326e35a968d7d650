import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { readOrganisation } from '#access';
import { blockOf, distanceBetween } from './block-of.js';

const { tree } = readOrganisation('demo.yaml', readFileSync('config/organisation/demo.yaml', 'utf8'), '2026-03-02');

describe('the block of a unit', () => {
  const blocks = [{ hub: 'east-brigade', stations: ['east-station'] }];

  it('is the hub with its stations, whichever of them is asked', () => {
    expect(blockOf(tree, { blocks }, 'east-station')).toEqual(['east-station', 'east-brigade']);
    expect(blockOf(tree, { blocks }, 'east-brigade')).toEqual(['east-brigade', 'east-station']);
  });

  it('is made of the handling units below the same unit where none is written, never of offices', () => {
    expect([...blockOf(tree, { blocks: [] }, 'west-station')].sort()).toEqual(['west-brigade', 'west-station']);
    expect(blockOf(tree, { blocks: [] }, 'nowhere')).toEqual(['nowhere']);
  });
});

describe('the distance of two units', () => {
  it.each([
    ['east-station', 'east-station', 0],
    ['east-station', 'east', 1],
    ['east-station', 'east-brigade', 2],
    ['east-station', 'west-station', 4],
    ['city-brigade', 'east-station', 3],
  ])('from %s to %s is %d steps in the tree', (from, to, steps) => {
    expect(distanceBetween(tree, from, to)).toBe(steps);
    expect(distanceBetween(tree, to, from)).toBe(steps);
  });
});
