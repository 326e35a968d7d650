import { DomainError } from '#kernel';

/**
 * Reads configuration and turns whatever fails into one sentence that names the file and the reason.
 * @throws DomainError `configuration-malformed`
 */
export function readingConfiguration<Read>(folder: string, read: () => Read): Read {
  try {
    return read();
  } catch (error) {
    if (error instanceof DomainError) throw error;
    const reason = (error instanceof Error ? error.message : String(error)).replace(/\n- /g, ' · ');
    throw new DomainError('configuration-malformed', {
      zh: `配置 ${folder} 有误：${reason}`,
      en: `the configuration ${folder} is malformed: ${reason}`,
    });
  }
}
