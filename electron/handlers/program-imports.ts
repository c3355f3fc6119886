import type { AppContext, Handlers } from '#electron/handlers/app-context.ts';
import { createProgramIn } from '#electron/handlers/create-program.ts';
import { withKnownFields } from '#electron/handlers/known-fields.ts';
import { recordSetup } from '#electron/handlers/record-setup.ts';
import { waitingPreviews } from '#electron/handlers/waiting-previews.ts';
import { readSameRecord } from '#electron/storage/repositories/program-repository.ts';
import { type ProgramRecord, recordOf } from '#shared/domain/program-record/program-record.ts';
import { hasAnswer } from '#shared/domain/program-record/program-record-rules.ts';

type ProgramImportChannel = 'program.importPreview' | 'program.importConfirm';

/** A published record in two steps: read and show, then write what was shown. Nothing is written before. */
export const programImports = (context: AppContext): Handlers<ProgramImportChannel> => {
  const waiting = waitingPreviews<ProgramRecord>('se importaron otras fichas', 'Abra el documento de nuevo.');
  return {
    'program.importPreview': async ({ source }) => {
      const { definitions, catalogues } = recordSetup(context);
      const { notes, ownFile, ...read } = await context.imports.readRecord({ source, definitions, catalogues });
      const content = withKnownFields(read.content, definitions);
      const token = context.newId();
      waiting.keep(token, content);
      return {
        token,
        content,
        answered: definitions.fields.filter((field) => hasAnswer(content, field)).length,
        fields: definitions.fields.length,
        unplaced: content.leftover.map((row) => row.text),
        notes: [...notes, ...twinNotes(context, content)],
        ownFile,
      };
    },
    'program.importConfirm': ({ token }) => {
      const content = waiting.wanted(token);
      const created = context.store.write((db) =>
        createProgramIn(db, context, content, { kind: 'import', label: 'Importar la ficha del programa' }),
      );
      waiting.forget(token);
      return created;
    },
  };
};

/** Pasting the same page twice is easily done, and two records of one programme drift apart. */
const twinNotes = (context: AppContext, content: ProgramRecord): readonly string[] =>
  readSameRecord(context.store.read, recordOf(content)).map(
    (name) =>
      `Ya hay una ficha tomada de la misma publicación: «${name || 'sin nombre'}». Si la importa, habrá dos; archive la que no use.`,
  );
