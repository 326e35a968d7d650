import 'reflect-metadata';
import { Type } from 'class-transformer';
import {
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsEmail,
  IsIn,
  IsString,
  IsUUID,
  Length,
  Matches,
  ValidateNested,
} from 'class-validator';
import { HOUR, NOTICE_KIND_NAMES, WAYS, type NoticeKind, type Way } from '#notices';
import { MayBe, MayBeText } from '../cases/may-be.js';
import { said } from '../http/request-body.js';

const hourWords = said('应为时刻 HH:MM。', 'Must be an hour HH:MM.');
const wayWords = said('应为 at-once、digest 或 off。', 'Must be at-once, digest or off.');
const inAppWords = said('应为 at-once 或 off。', 'Must be at-once or off.');
const caseWords = said('应为案件编号。', 'Must be the id of a case.');
const kindWords = said(
  `应为 ${NOTICE_KIND_NAMES.join('、')} 之一。`,
  `Must be one of ${NOTICE_KIND_NAMES.join(', ')}.`,
);

/** Notices to be marked as read; nothing said: all of them. */
export class MarkAllBody {
  @MayBe(IsUUID('all', caseWords)) caseId?: string;
  @MayBe(IsIn(NOTICE_KIND_NAMES, kindWords)) kind?: NoticeKind;
  /** Id of the newest notice that was seen: what came since stays unread. */
  @MayBeText(20) upTo?: string;
}

/** Hours, Asia/Shanghai, in which nothing is sent but what ends power over things or persons. The same hour twice: none. */
export class QuietHoursBody {
  @Matches(HOUR, hourWords) from: string;
  @Matches(HOUR, hourWords) until: string;
}

/** How one kind of notice is told. */
export class WaysBody {
  /** Whether it stands in the list. */
  @MayBe(IsIn(['at-once', 'off'], inAppWords)) 'in-app'?: 'at-once' | 'off';
  @MayBe(IsIn(WAYS, wayWords)) email?: Way;
  @MayBe(IsIn(WAYS, wayWords)) sms?: Way;
  @MayBe(IsIn(WAYS, wayWords)) wecom?: Way;
}

/** How each kind of notice is told. */
export class WaysByKindBody {
  @MayBe(ValidateNested(), Type(() => WaysBody)) lapse?: WaysBody;
  @MayBe(ValidateNested(), Type(() => WaysBody)) urge?: WaysBody;
  @MayBe(ValidateNested(), Type(() => WaysBody)) limit?: WaysBody;
  @MayBe(ValidateNested(), Type(() => WaysBody)) task?: WaysBody;
  @MayBe(ValidateNested(), Type(() => WaysBody)) progress?: WaysBody;
}

/** How the caller wishes to be told; what is left out stays as it is. */
export class PreferencesBody {
  @MayBe(IsIn(['zh', 'en'], said('应为 zh 或 en。', 'Must be zh or en.'))) language?: 'zh' | 'en';
  @MayBe(ValidateNested(), Type(() => QuietHoursBody)) quiet?: QuietHoursBody;
  /** Hour of the daily digest. */
  @MayBe(Matches(HOUR, hourWords)) digestAt?: string;
  @MayBe(ValidateNested(), Type(() => WaysByKindBody)) ways?: WaysByKindBody;
}

/** Where a person is reached; what is left out is not used any more. */
export class AddressesBody {
  @MayBe(IsEmail({}, said('应为电子邮件地址。', 'Must be an e-mail address.'))) email?: string;
  @MayBe(Matches(/^\+?[0-9]{5,20}$/, said('应为电话号码。', 'Must be a telephone number.'))) sms?: string;
  @MayBeText(64) wecom?: string;
}

/** Where another system listens. */
export class WebhookBody {
  @IsString() @Length(1, 100, said('应为1至100字的文字。', 'Must be text of 1 to 100 characters.')) name: string;
  /** https on the public network, or a host inside that `config/notices/notices.yaml` names. */
  @IsString() @Length(1, 2_000, said('应为地址。', 'Must be an address.')) url: string;
  /** It is told of the cases of this unit and of everything below it. */
  @Matches(/^[a-z][a-z0-9.-]*$/, said('应为机构编号。', 'Must be the id of a unit.')) unit: string;
  @IsArray(kindWords)
  @ArrayNotEmpty(kindWords)
  @ArrayUnique(kindWords)
  @IsIn(NOTICE_KIND_NAMES, { ...kindWords, each: true })
  kinds: NoticeKind[];
}
