/** The command by which a file becomes part of a case. */
export const RECORD_FILE = 'file.record';

/**
 * Why it is not given like other commands: a hash alone would let a case hold, and show, what nobody sent to it.
 */
export const SENT_AS_FILE = {
  zh: '请向 /cases/{id}/files 上传文件，系统随之登记。',
  en: 'Send the file to /cases/{id}/files; it is recorded with it.',
};
