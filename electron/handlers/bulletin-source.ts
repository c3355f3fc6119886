import type { DocumentSource } from '#electron/documents/document-builder.ts';
import type { AppContext } from '#electron/handlers/app-context.ts';
import { bulletinSurroundings } from '#electron/handlers/bulletin-context.ts';
import { headOf } from '#electron/storage/journal/journal-head.ts';
import { readBulletinsContent } from '#electron/storage/repositories/bulletins-repository.ts';
import { readInstitution } from '#electron/storage/repositories/desk-repository.ts';
import { readDossierHeadline } from '#electron/storage/repositories/dossier-repository.ts';
import { bulletinsOf } from '#shared/domain/bulletin/bulletins.ts';

type BulletinSource = Extract<DocumentSource, { readonly kind: 'bulletin' }>;

/** Everything that a bulletin prints, and what it is checked against. @throws DomainError not-found */
export const bulletinSource = (context: AppContext, bulletinsId: string, bulletinId: string): BulletinSource => {
  const db = context.store.read;
  const content = readBulletinsContent(db, bulletinsId);
  const { dossierId } = bulletinsOf(content);
  return {
    kind: 'bulletin',
    content,
    bulletinId,
    ...bulletinSurroundings(db, content),
    programName: readDossierHeadline(db, dossierId).programName,
    institution: readInstitution(db),
    createdAt: headOf(db, { kind: 'bulletins', id: bulletinsId })?.at ?? EPOCH,
  };
};

const EPOCH = '2000-01-01T00:00:00.000Z';
