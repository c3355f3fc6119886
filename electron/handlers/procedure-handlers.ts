import type { AppContext, Handlers } from '#electron/handlers/app-context.ts';
import { procedureActs } from '#electron/handlers/procedure-acts.ts';
import { procedureEditing } from '#electron/handlers/procedure-editing.ts';
import { procedureLibrary } from '#electron/handlers/procedure-library.ts';
import { procedureSnapshots } from '#electron/handlers/procedure-snapshots.ts';

type ProcedureChannel =
  | keyof ReturnType<typeof procedureLibrary>
  | keyof ReturnType<typeof procedureEditing>
  | keyof ReturnType<typeof procedureSnapshots>
  | keyof ReturnType<typeof procedureActs>;

/** Library, editor, named points and acts of procedures. */
export const procedureHandlers = (context: AppContext): Handlers<ProcedureChannel> => ({
  ...procedureLibrary(context),
  ...procedureEditing(context),
  ...procedureSnapshots(context),
  ...procedureActs(context),
});
