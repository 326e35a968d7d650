export { leaveWithParent } from './leave-with-parent.js';
export { RepeatedLook, type LookedAt } from './repeated-look.js';
