export { whatFollows, type Followed } from './general-rules/correction/what-follows.js';
export { dueDatesOf } from './due-dates.js';
export { partiesOf, type Party } from './general-rules/party/parties.js';
export { everHandlers, handlersOf } from './general-rules/officers/handlers.js';
export { isRecused } from './general-rules/recusal/recusals.js';
export { loadParameters, type Parameters } from './parameters.js';
export { validatePayload, type FieldIssue, type ValidPayload } from './payload/validate-payload.js';
export { registry } from './registry.js';
