import { DomainError, type Words } from '#kernel';

/** The catalogue of this door: situations that only exist on HTTP. */
export const HTTP_ERRORS = {
  'route-not-found': { zh: '没有这个接口。', en: 'There is no such route.' },
  'request-invalid': {
    zh: '请求内容有误，请更正所列字段。',
    en: 'The request does not fit; correct the fields listed.',
  },
  'body-unreadable': { zh: '请求正文无法读取。', en: 'The body of the request cannot be read.' },
  'token-missing': { zh: '请提供有效的访问令牌。', en: 'A valid token is needed.' },
  'permission-missing': { zh: '您无权查看或上传这项内容。', en: 'You may not see or add this.' },
  'clock-not-found': { zh: '案件中没有这个计时。', en: 'The case has no such clock.' },
  'file-not-found': { zh: '案件中没有这个文件。', en: 'The case has no such file.' },
  'body-too-large': { zh: '请求正文过大。', en: 'The body of the request is too large.' },
  'media-type-unsupported': { zh: '不支持这种内容类型。', en: 'This media type is not taken.' },
  'request-refused': { zh: '请求无法处理。', en: 'The request cannot be handled.' },
  'command-refused': { zh: '动作不合法或条件未具备。', en: 'The command is not lawful or not due.' },
  'service-unavailable': { zh: '服务暂不可用，请稍后重试。', en: 'The service is not available; try again shortly.' },
  'internal-error': { zh: '系统内部错误，已记录。', en: 'An internal error; it has been recorded.' },
} as const satisfies Record<string, Words>;

export type HttpErrorCode = keyof typeof HTTP_ERRORS;

/** Any situation of the catalogue. */
export class HttpError extends DomainError {
  constructor(code: HttpErrorCode, detail: Readonly<Record<string, unknown>> = {}) {
    super(code, HTTP_ERRORS[code], detail);
  }
}
