export { auditCase } from './audit-case.js';
export { VERDICTS, type CaseAudit, type Finding, type UnmappedDate, type Verdict } from './finding.js';
export { AuditFileError, readPublishedCases, type PublishedCase } from './published-case.js';
