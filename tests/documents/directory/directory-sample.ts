import type { DirectoryInput } from '#shared/documents/compose/directory.ts';
import { emptyDirectory } from '#shared/domain/partners/directory.ts';
import { institution } from '#tests/documents/diagnosis/diagnosis-sample.ts';
import { idAt } from '#tests/domain/classifier/shipped-catalogues.ts';
import { afterChanges } from '#tests/domain/partners/directory-builder.ts';
import { realisticDirectory } from '#tests/domain/partners/realistic-directory.ts';

const CODES: Readonly<Record<string, string>> = { Colima: '06', Jalisco: '14', Michoacán: '16' };

/** The made-up directory as of 16 March 2026. */
export const directorySample = (): DirectoryInput => {
  let at = 80_000;
  const changes = realisticDirectory(
    () => idAt(++at),
    (name) => CODES[name] ?? '',
  );
  const content = afterChanges(emptyDirectory({ id: idAt(80_000), title: '' }), changes);
  return { content, institution, asOf: '2026-03-16' };
};
