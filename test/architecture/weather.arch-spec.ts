import { describe, expect, it } from '@jest/globals';
import { filesUnder, textOf } from './source-tree.js';
import { weather } from './weather.js';

const signs = /\bnew Date\(|\bDate\.now\b|\bMath\.random\b|\bsetTimeout\b|\bsetInterval\b|\bprocess\.env\b/;
const isExempt = (path: string): boolean => path.endsWith('spec.ts') || path.startsWith('libs/testkit/');

describe('time, chance and environment', () => {
  const touched = filesUnder(['apps', 'libs'], /\.ts$/).filter((path) => !isExempt(path) && signs.test(textOf(path)));

  it('come in only by the files of the list, each with its reason', () => {
    expect(touched.filter((path) => weather[path] === undefined)).toEqual([]);
  });

  it('are still needed by every file of the list', () => {
    expect(Object.keys(weather).filter((path) => !touched.includes(path))).toEqual([]);
  });
});
