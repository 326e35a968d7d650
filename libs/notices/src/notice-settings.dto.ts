import 'reflect-metadata';
import { Type } from 'class-transformer';
import { IsArray, IsIn, IsInt, Matches, Max, Min, ValidateNested } from 'class-validator';
import { WAYS, type Way } from './preferences.js';
import { HOUR } from './quiet-hours.js';

const HOST = /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/;

class QuietHoursRow {
  @Matches(HOUR) from: string;
  @Matches(HOUR) until: string;
}

class WaysRow {
  @IsIn(['at-once', 'off']) 'in-app': 'at-once' | 'off';
  @IsIn(WAYS) email: Way;
  @IsIn(WAYS) sms: Way;
  @IsIn(WAYS) wecom: Way;
}

class WaysByKind {
  @ValidateNested() @Type(() => WaysRow) lapse: WaysRow;
  @ValidateNested() @Type(() => WaysRow) urge: WaysRow;
  @ValidateNested() @Type(() => WaysRow) limit: WaysRow;
  @ValidateNested() @Type(() => WaysRow) task: WaysRow;
  @ValidateNested() @Type(() => WaysRow) progress: WaysRow;
}

class UsualPreferences {
  @IsIn(['zh', 'en']) language: 'zh' | 'en';
  @ValidateNested() @Type(() => QuietHoursRow) quiet: QuietHoursRow;
  @Matches(HOUR) digestAt: string;
  @ValidateNested() @Type(() => WaysByKind) ways: WaysByKind;
}

/** The file `config/notices/notices.yaml`. */
export class NoticeSettings {
  @IsInt() @Min(0) @Max(60) foldMinutes: number;
  @IsInt() @Min(1) @Max(50) attempts: number;
  @IsInt() @Min(1) @Max(3_600) firstWait: number;
  @IsInt() @Min(1) @Max(10) waitFactor: number;
  @IsInt() @Min(1) @Max(86_400) longestWait: number;
  @IsArray() @Matches(HOST, { each: true }) privateHosts: string[];
  @ValidateNested() @Type(() => UsualPreferences) usual: UsualPreferences;
}
