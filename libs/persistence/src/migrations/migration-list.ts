import { CreateCases1795478400000 } from './1795478400000-create-cases.migration.js';
import { CreateRegisters1795478460000 } from './1795478460000-create-registers.migration.js';
import { CreateOrganisation1795478520000 } from './1795478520000-create-organisation.migration.js';
import { CreateStepLoad1795478580000 } from './1795478580000-create-step-load.migration.js';
import { CreateStepWrite1795478640000 } from './1795478640000-create-step-write.migration.js';
import { CreateLawTexts1795478700000 } from './1795478700000-create-law-texts.migration.js';
import { KeepPlansOfAStep1795478760000 } from './1795478760000-keep-plans-of-a-step.migration.js';
import { StepByKeys1795478820000 } from './1795478820000-step-by-keys.migration.js';
import { CreateFirings1795478880000 } from './1795478880000-create-firings.migration.js';
import { RelayTheOutbox1795479480000 } from './1795479480000-relay-the-outbox.migration.js';
import { CreateNotices1795480080000 } from './1795480080000-create-notices.migration.js';
import { CreateSupervision1795480680000 } from './1795480680000-create-supervision.migration.js';

/** Every migration, oldest first. A migration is never edited once it has been released; a change is a new one. */
export const MIGRATIONS = [
  CreateCases1795478400000,
  CreateRegisters1795478460000,
  CreateOrganisation1795478520000,
  CreateStepLoad1795478580000,
  CreateStepWrite1795478640000,
  CreateLawTexts1795478700000,
  KeepPlansOfAStep1795478760000,
  StepByKeys1795478820000,
  CreateFirings1795478880000,
  RelayTheOutbox1795479480000,
  CreateNotices1795480080000,
  CreateSupervision1795480680000,
];
