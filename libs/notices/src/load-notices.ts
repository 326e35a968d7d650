import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTableFile, TableFault } from '#access';
import { NOTICE_KINDS, type NoticeKind } from './notice-kinds.js';
import type { NoticePolicy } from './notice-policy.js';
import { NoticeSettings } from './notice-settings.dto.js';
import { MessageWriter, type MessageTemplates } from './write-message.js';

/** How this bureau tells, and with what words. */
export interface LoadedNotices {
  readonly policy: NoticePolicy;
  readonly writer: MessageWriter;
}

/**
 * Reads `notices/` of a configuration folder: `notices.yaml` and the templates of messages.
 * @param address where people open the system; null where messages carry no link
 * @throws TableFault with file, line and reason; what Liquid throws for a template that cannot be read
 */
export function loadNotices(folder: string, address: string | null): LoadedNotices {
  const text = (name: string): string => readFileSync(join(folder, 'notices', name), 'utf8');
  const policy: NoticePolicy = readTableFile('notices.yaml', text('notices.yaml'), NoticeSettings);
  const hidden = Object.entries(policy.usual.ways).filter(
    ([kind, ways]) => !NOTICE_KINDS[kind as NoticeKind].free && ways['in-app'] === 'off',
  );
  if (hidden.length > 0) {
    throw new TableFault(hidden.map(([kind]) => `notices.yaml: usual.ways.${kind}.in-app: must be at-once`));
  }
  const templates = (language: string): MessageTemplates => ({
    subject: text(`subject.${language}.liquid`),
    text: text(`text.${language}.liquid`),
    short: text(`short.${language}.liquid`),
  });
  return {
    policy,
    writer: new MessageWriter({ zh: templates('zh'), en: templates('en') }, address?.replace(/\/+$/, '') ?? null),
  };
}
