import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { FileWritingSms, FileWritingWeCom } from './file-writing-messages.js';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'anliu-outgoing-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const outgoing = (id: string) => ({
  id,
  address: '演示号码',
  message: { subject: 's', text: '案号\n第二行' },
  secret: null,
  at: '2026-03-02T09:00:00+08:00',
});

describe('messages written into files', () => {
  it('stand one a line, each channel in its own file, that only its owner reads', async () => {
    const sms = new FileWritingSms(join(folder, 'outgoing'));
    await sms.carry(outgoing('1'));
    expect(await sms.carry(outgoing('2'))).toEqual({ outcome: 'accepted', carrierId: null });
    await new FileWritingWeCom(join(folder, 'outgoing')).carry(outgoing('3'));
    const file = join(folder, 'outgoing', 'sms.jsonl');
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line) as object)).toMatchObject([
      { id: '1', text: '案号\n第二行' },
      { id: '2' },
    ]);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(folder, 'outgoing', 'wecom.jsonl'), 'utf8')).toContain('"id":"3"');
  });

  it('are tried again when the disk refuses them', async () => {
    writeFileSync(join(folder, 'file'), '');
    const carried = await new FileWritingSms(join(folder, 'file')).carry(outgoing('1'));
    expect(carried).toMatchObject({ outcome: 'failed', final: false });
  });
});
