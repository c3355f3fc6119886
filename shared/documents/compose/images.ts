import type { ImageAsset } from '#shared/documents/model.ts';
import type { Institution } from '#shared/domain/institution/institution.ts';
import type { ProcedureContent } from '#shared/domain/procedure/procedure.ts';

/** Logo and annex images that a document shows, each once. */
export const procedureImages = (
  contents: readonly ProcedureContent[],
  institution: Institution,
): readonly ImageAsset[] => {
  const bySha = new Map<string, ImageAsset>();
  if (institution.logoSha && institution.logoMime) {
    bySha.set(institution.logoSha, {
      sha: institution.logoSha,
      mime: institution.logoMime,
      widthPx: institution.logoWidthPx,
      heightPx: institution.logoHeightPx,
    });
  }
  for (const annex of contents.flatMap((content) => content.annex)) {
    if (!annex.imageSha || !annex.imageMime) continue;
    const { widthPx, heightPx } = annex;
    bySha.set(annex.imageSha, { sha: annex.imageSha, mime: annex.imageMime, widthPx, heightPx });
  }
  return [...bySha.values()];
};
