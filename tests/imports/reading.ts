import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ImportedProcedure } from '#electron/imports/import-job.ts';
import { importProcedure } from '#electron/imports/import-procedure.ts';
import { loadProfiles } from '#electron/resources.ts';
import { uuidV7 } from '#shared/domain/common/ids.ts';
import { activityNumbers, branchesOf, type ProcedureContent } from '#shared/domain/procedure/procedure.ts';
import type { ImportSource } from '#shared/ipc/import-channels.ts';

const root = path.resolve(import.meta.dirname, '../..');
export const profiles = loadProfiles(path.join(root, 'resources'));
export const newId = (): string => uuidV7(Date.now(), randomBytes(10));

export const read = (source: ImportSource, profileId: string | null = null): Promise<ImportedProcedure> =>
  importProcedure({ source, profileId, profiles }, newId);

export const fixtureFolder = path.join(root, 'tests/fixtures/imports');
export const fixture = (start: string): { readonly name: string; readonly bytes: Buffer } => {
  const name = readdirSync(fixtureFolder).find((file) => file.startsWith(start)) ?? start;
  return { name, bytes: readFileSync(path.join(fixtureFolder, name)) };
};

/** The reference folder with the published texts, null where it isn't there. */
export const referenceFolder = (): string | null => {
  const folder = path.resolve(root, process.env.CAUCE_REFERENCE ?? '../shared');
  return existsSync(path.join(folder, 'seeds')) ? folder : null;
};

/** «3 · Jefe · Revisa… | ¿Autoriza? Sí → 4, No → fin»: a procedure's course on lines that a person can check. */
export const courseLines = (content: ProcedureContent): readonly string[] => {
  const numbers = activityNumbers(content);
  const posts = new Map(content.post.map((post) => [post.id, post.name]));
  const goes = (row: { readonly nextKind: string; readonly targetId: string | null }) =>
    row.nextKind === 'end'
      ? 'fin'
      : row.nextKind === 'next'
        ? 'sigue'
        : row.targetId
          ? String(numbers.get(row.targetId))
          : 'perdido';
  return content.activity.map((activity, index) => {
    const branches = branchesOf(content, activity.id).map((b) => `${b.answer} «${b.outcome}» → ${goes(b)}`);
    const decision = branches.length > 0 ? ` | ${activity.question} ${branches.join(', ')}` : '';
    const own = activity.nextKind === 'next' ? '' : ` → ${goes(activity)}`;
    return `${index + 1} · ${posts.get(activity.postId ?? '') ?? '—'} · ${activity.description.replaceAll('\n', ' / ')}${decision}${own}`;
  });
};

export const textOf = (content: ProcedureContent, sectionKey: string): readonly string[] =>
  content.sectionText
    .filter((text) => text.sectionKey === sectionKey)
    .flatMap((text) =>
      text.body.map((block) => `${block.kind === 'paragraph' ? '' : '• '}${block.runs.map((r) => r.text).join('')}`),
    );

/** Every word that the content holds, the runs of a block joined. */
export const wordsOf = (content: ProcedureContent): string =>
  JSON.stringify(content, (key, value: unknown) =>
    key === 'runs' && Array.isArray(value) ? value.map((run: { readonly text: string }) => run.text).join('') : value,
  );
