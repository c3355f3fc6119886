import type { AppContext } from '#electron/handlers/app-context.ts';
import { todayOf } from '#electron/handlers/today.ts';
import { findAgreementsOf, readAgreementsContent } from '#electron/storage/repositories/agreements-repository.ts';
import {
  type DossierHeadline,
  readDossierContent,
  readDossierHeadlines,
} from '#electron/storage/repositories/dossier-repository.ts';
import { agreementWords } from '#shared/domain/agreements/agreement-finding.ts';
import type { Agreement, AgreementsContent } from '#shared/domain/agreements/agreements.ts';
import { validityAlerts } from '#shared/domain/agreements/validity.ts';
import { dossierOf } from '#shared/domain/dossier/dossier.ts';
import type { AgreementAlert } from '#shared/ipc/agreement-channels.ts';

/**
 * Agreements of all dossiers in use whose end comes near, the nearest first. One that goes on in the next year is in the
 * dossiers of both: the newer one tells of it, where it may have been amended since.
 */
export const agreementAlerts = (context: AppContext): AgreementAlert[] => {
  const { read } = context.store;
  const today = todayOf(context);
  const kept = readDossierHeadlines(read, null)
    .filter(({ archived }) => !archived)
    .flatMap((dossier): readonly Kept[] => {
      const agreementsId = findAgreementsOf(read, dossier.dossierId);
      const content = agreementsId && readAgreementsContent(read, agreementsId);
      return content && content.act.length > 0 ? [{ dossier, agreementsId, content }] : [];
    });
  const goneOn = new Set(
    kept.flatMap(({ dossier, content }) => {
      const { carriedFromId } = dossierOf(readDossierContent(read, dossier.dossierId));
      return carriedFromId === null ? [] : content.agreement.map((row) => sameIn(carriedFromId, row));
    }),
  );
  return kept
    .flatMap(({ dossier: { dossierId, programName, fiscalYear }, agreementsId, content }) =>
      validityAlerts(content, today)
        .filter(({ agreement }) => !goneOn.has(sameIn(dossierId, agreement)))
        .map(({ agreement, ...alert }) => ({
          ...{ dossierId, agreementsId, agreementId: agreement.id, programName, fiscalYear },
          ...{ agreement: agreementWords(agreement), ...alert },
        })),
    )
    .sort((a, b) => a.daysLeft - b.daysLeft);
};

type Kept = {
  readonly dossier: DossierHeadline;
  readonly agreementsId: string;
  readonly content: AgreementsContent;
};

/** What makes an agreement the same one in two years: it has an id in each. */
const sameIn = (dossierId: string, { kind, number, title, object, startDate }: Agreement): string =>
  JSON.stringify([dossierId, kind, number, title, object, startDate]);
