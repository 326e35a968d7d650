export { Callers, hashToken } from './callers.js';
export { demoToken } from './demo-token.js';
export { Directory } from './directory.js';
export { demoAccounts, LoadDemo, type DatabaseMark, type DemoAccount } from './load-demo.js';
export { DemoNotAllowed, ORGANISATION_ERRORS } from './organisation-errors.js';
export type { OrganisationStore } from './organisation-store.port.js';
export { TableAccess } from './table-access.js';
export type { TokenRow, TokenStore } from './token-store.port.js';
