export { DiskBlobStore } from './disk-blob-store.js';
export { FileWritingEmail, FileWritingSms, FileWritingWeCom } from './file-writing-messages.js';
export { SignedWebhook, type WebhookSettings } from './signed-webhook.js';
export { SmtpEmail, type SmtpSettings } from './smtp-email.js';
