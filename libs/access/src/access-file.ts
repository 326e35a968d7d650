import 'reflect-metadata';
import { Type } from 'class-transformer';
import { IsArray, IsBoolean, IsIn, IsNotEmpty, IsObject, IsOptional, IsString, ValidateNested } from 'class-validator';
import type { ActorCode } from '#engine';
import { RELATION_NAMES, type Relation } from './relations.js';
import { ROLE_NAMES, type Role } from './roles.js';

/** Letters a table may grant to people; `S`, the system, is not among them. */
export const GRANTABLE = [
  'I',
  'U',
  'L',
  'P',
  'C',
  'R',
  'LR',
  'H',
  'LS',
  'officer',
  'administrator',
] as const satisfies readonly ActorCode[];

export type Letter = (typeof GRANTABLE)[number];

/** One way to be an actor letter. */
export class ActorRow {
  @IsIn(GRANTABLE) letter: Letter;
  @IsIn(ROLE_NAMES, { each: true }) @IsArray() roles: Role[];
  @IsIn(RELATION_NAMES) relation: Relation;
  /** Whether the substitute of an absent holder of the post may act. */
  @IsBoolean() substitutes: boolean;
  /** Article that gives or bounds the power; `—` where it is the bureau's own order. */
  @IsString() @IsNotEmpty() article: string;
}

/** `config/access/actors.yaml`. */
export class ActorsFile {
  @IsArray() @ValidateNested({ each: true }) @Type(() => ActorRow) actors: ActorRow[];
}

/** Who may give one command. */
export class CommandRow {
  @IsString() @IsNotEmpty() command: string;
  @IsIn(GRANTABLE, { each: true }) @IsArray() by: Letter[];
  /** Instead of the letter's own relation: an upper bureau's act, a case opened on the spot. */
  @IsOptional() @IsIn(RELATION_NAMES) relation?: Relation;
  /** Coercion: no substitute, whatever the letter says (AEL 17). */
  @IsOptional() @IsIn(['never']) substitutes?: 'never';
  /** Given by the system alone: `by` is empty. */
  @IsOptional() @IsBoolean() system?: boolean;
  @IsOptional() @IsString() @IsNotEmpty() article?: string;
}

/** `config/access/commands.yaml`. */
export class CommandsFile {
  @IsArray() @ValidateNested({ each: true }) @Type(() => CommandRow) commands: CommandRow[];
}

/** One way to hold a permission. */
export class PermissionRow {
  @IsString() @IsNotEmpty() permission: string;
  @IsIn(ROLE_NAMES, { each: true }) @IsArray() roles: Role[];
  @IsIn(RELATION_NAMES) relation: Relation;
  /** Only while a procedure stands in one of these states: `{ filing: [received, verifying] }`. */
  @IsOptional() @IsObject() while?: Record<string, string[]>;
}

/** `config/access/permissions.yaml`. */
export class PermissionsFile {
  @IsArray() @ValidateNested({ each: true }) @Type(() => PermissionRow) permissions: PermissionRow[];
}

/** What one route asks: `open`, `signed-in`, `command` (judged with the command), or a permission. */
export class RouteRow {
  @IsString() @IsNotEmpty() route: string;
  @IsString() @IsNotEmpty() needs: string;
}

/** `config/access/routes.yaml`. */
export class RoutesFile {
  @IsArray() @ValidateNested({ each: true }) @Type(() => RouteRow) routes: RouteRow[];
}
