export { GRANTABLE, type Letter } from './access-file.js';
export { accessPage } from './access-page.js';
export {
  AccessTable,
  READ_CASE,
  type ActorGrant,
  type CommandGrant,
  type PermissionGrant,
  type RouteGrant,
} from './access-table.js';
export { authorise, holdsPermission, isActor, type Access, type Authorisation } from './authorise.js';
export { scopeOf, unitsOf, type CaseScope } from './case-scope.js';
export { checkAccess } from './check-access.js';
export { Organisation, type Absence, type Standing, type Substituting } from './organisation.js';
export { loadAccessTable } from './load-access-table.js';
export { readOrganisation } from './read-organisation.js';
export { RELATION_NAMES, RELATIONS, type CaseRelations, type Relation } from './relations.js';
export { relationsOf } from './relations-of.js';
export { ROLE_NAMES, ROLES, type Role } from './roles.js';
export { readTableFile, TableFault } from './table-file.js';
export { whoMay } from './who-may.js';
export { UnitTree, type Unit } from './unit-tree.js';
