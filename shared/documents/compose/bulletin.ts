import { paragraph } from '#shared/documents/compose/blocks.ts';
import { type PlanFrame, planModel } from '#shared/documents/compose/plan-parts.ts';
import type { DocumentModel } from '#shared/documents/model.ts';
import { bulletinWords } from '#shared/domain/bulletin/bulletin-rules.ts';
import { type Bulletin, type BulletinsContent, bulletinsOf } from '#shared/domain/bulletin/bulletins.ts';
import { DomainError } from '#shared/domain/common/result.ts';
import type { Institution } from '#shared/domain/institution/institution.ts';
import type { Blackout } from '#shared/domain/media/media-plan.ts';

export type BulletinInput = {
  readonly content: BulletinsContent;
  readonly bulletinId: string;
  /** Undefined where the dossier has no strategy yet. */
  readonly campaigns: readonly { readonly id: string }[] | undefined;
  readonly blackouts: readonly Blackout[];
  readonly programName: string;
  readonly institution: Institution;
};

/**
 * «Boletín» as the press receives it: a draft until it went out.
 * @throws DomainError `not-found` where there is no such bulletin
 */
export const composeBulletin = (input: BulletinInput): DocumentModel => {
  const bulletin = printedBulletin(input);
  const { programName, institution, content } = input;
  const frame: PlanFrame = {
    title: bulletinWords(bulletin, content.bulletin.indexOf(bulletin)),
    name: bulletin.title,
    programName,
    fiscalYear: bulletinsOf(content).fiscalYear,
    institution,
    watermark: bulletin.issuedOn === '',
  };
  return planModel(frame, [{ orientation: 'portrait', blocks: [paragraph(bulletin.title)] }]);
};

/** @throws DomainError `not-found` */
export const printedBulletin = ({ content, bulletinId }: Pick<BulletinInput, 'content' | 'bulletinId'>): Bulletin => {
  const bulletin = content.bulletin.find(({ id }) => id === bulletinId);
  if (bulletin) return bulletin;
  throw new DomainError('not-found', 'Ese boletín ya no existe. Vuelva a abrir la lista de boletines.');
};
