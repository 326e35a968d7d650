import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Columns as they stand in `units`; see the access room for what they mean. */
@Entity('units')
export class UnitEntity {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'name_zh' }) nameZh!: string;
  @Column('text', { name: 'name_en' }) nameEn!: string;
  @Column('text') kind!: string;
  @Column('text', { nullable: true }) parent!: string | null;
  @Column('text', { name: 'penalty_power' }) penaltyPower!: string;
  @Column('text') level!: string;
  @Column('text', { name: 'document_code', nullable: true }) documentCode!: string | null;
}

@Entity('people')
export class PersonEntity {
  @PrimaryColumn('text') id!: string;
  @Column('text') name!: string;
  @Column('text') unit!: string;
  @Column('boolean', { name: 'legal_qualification' }) legalQualification!: boolean;
  @Column('boolean', { name: 'reviewed_before_requirement' }) reviewedBeforeRequirement!: boolean;
}

/** A post that is held from one day until another, both inclusive. */
@Entity('posts')
export class PostEntity {
  @PrimaryColumn('text') person!: string;
  @PrimaryColumn('text') role!: string;
  @PrimaryColumn('text') unit!: string;
  @PrimaryColumn('date', { name: 'valid_from' }) validFrom!: string;
  @Column('date', { name: 'valid_until' }) validUntil!: string;
}

@Entity('certificates')
export class CertificateEntity {
  @PrimaryColumn('text') person!: string;
  @PrimaryColumn('text') number!: string;
  @Column('date', { name: 'valid_until' }) validUntil!: string;
}

/** A leave with its substitute; both days inclusive. */
@Entity('absences')
export class AbsenceEntity {
  @PrimaryColumn('text') person!: string;
  @PrimaryColumn('date', { name: 'away_from' }) awayFrom!: string;
  @Column('date', { name: 'away_until' }) awayUntil!: string;
  @Column('text') substitute!: string;
  /** Letters the substitute may act as; null: every letter that has substitutes. */
  @Column('text', { array: true, nullable: true }) scope!: string[] | null;
}

/** Every entity that a repository works on. */
export const ORGANISATION_ENTITIES = [UnitEntity, PersonEntity, PostEntity, CertificateEntity, AbsenceEntity] as const;
