import type { Route } from '#renderer/app/routes.ts';
import { assertNever } from '#shared/domain/common/assert-never.ts';
import type { SearchHit } from '#shared/ipc/search-channels.ts';

/** The place of what a search found: the document, the row in it, and the field that says it. */
export const routeOfHit = ({ kind, id, dossierId, reviewed, section, rowId, field }: SearchHit): Route => {
  const place = { section, ...(rowId === null ? {} : { rowId }), ...(field === null ? {} : { field }) };
  switch (kind) {
    case 'procedure':
      return { screen: 'procedure', versionId: id, place };
    case 'manual':
      return { screen: 'manual', manualId: id, place };
    case 'program':
      return { screen: 'record', programId: id, place };
    case 'budget':
      return { screen: 'budget', budgetId: id, place };
    case 'diagnosis':
      return dossierId === null ? { screen: 'dossiers' } : { screen: 'diagnosis', diagnosisId: id, dossierId, place };
    case 'annual-program':
      return dossierId === null
        ? { screen: 'dossiers' }
        : { screen: 'annual-program', annualProgramId: id, dossierId, place };
    case 'strategy':
      return dossierId === null ? { screen: 'dossiers' } : { screen: 'strategy', strategyId: id, dossierId, place };
    case 'media-plan':
      return dossierId === null ? { screen: 'dossiers' } : { screen: 'media-plan', mediaPlanId: id, dossierId, place };
    case 'agreements':
      return dossierId === null ? { screen: 'dossiers' } : { screen: 'agreements', agreementsId: id, dossierId, place };
    case 'execution':
      return dossierId === null ? { screen: 'dossiers' } : { screen: 'execution', executionId: id, dossierId, place };
    case 'bulletins':
      return dossierId === null ? { screen: 'dossiers' } : { screen: 'bulletins', bulletinsId: id, dossierId, place };
    case 'directory':
      return { screen: 'partners', place };
    case 'review':
      return dossierId === null || reviewed === null
        ? { screen: 'dossiers' }
        : { screen: 'review', kind: reviewed, documentId: id, dossierId, place };
    // What a dossier holds is found by the activity that it belongs to.
    case 'dossier':
      return section === ''
        ? { screen: 'dossier', dossierId: id }
        : { screen: 'dossier', dossierId: id, activityId: section, ...(rowId === null ? {} : { rowId }) };
    case 'guideline':
      return { screen: 'guidelines', guidelineId: id };
    case 'classifier':
      return { screen: 'classifier', classifierId: id, ...(rowId === null ? {} : { code: rowId }) };
    case 'catalogue':
      return { screen: 'catalogues', list: id };
    case 'desk':
      return { screen: 'settings' };
    default:
      return assertNever(kind);
  }
};
