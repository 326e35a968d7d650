import type { DomainError, Unmet, Words } from '#kernel';

/** What is wrong with one field of a payload. */
interface FieldFault {
  readonly field: string;
  readonly message: Words;
}

/** A payload that does not fit its class, as a refusal. */
export function unfitting(issues: readonly FieldFault[]): Unmet {
  const zh = issues.map(({ field, message }) => `${field}：${message.zh}`).join('');
  const en = issues.map(({ field, message }) => `${field}: ${message.en}`).join(' ');
  return {
    id: 'payload-invalid',
    sentence: { zh, en },
    article: '—',
    remedy: { zh: '请改正所列字段。', en: 'Correct the fields named.' },
  };
}

/** A person whom the organisation does not have. */
export function unknownPerson(id: string): Unmet {
  return {
    id: 'person-unknown',
    sentence: { zh: `机构中没有 ${id}。`, en: `The organisation has no ${id}.` },
    article: '—',
    remedy: { zh: '请使用机构文件中的人员。', en: 'Use the people of the organisation file.' },
  };
}

/** A person whom the access table does not grant the command, or from whom it hides the case. */
export function notPermitted(command: string, needs: unknown): Unmet {
  const letters = Array.isArray(needs) ? needs.join(', ') : '';
  return {
    id: 'not-permitted',
    sentence: { zh: `此人无权对本案作出 ${command}。`, en: `This person may not give ${command} on this case.` },
    article: '—',
    remedy: { zh: `应由 ${letters} 作出。`, en: `It is for ${letters}.` },
  };
}

/** Another situation that a door answers with its own sentence. */
export function refusedBecause({ code, words }: DomainError): Unmet {
  return { id: code, sentence: words, article: '—', remedy: { zh: '', en: '' } };
}
