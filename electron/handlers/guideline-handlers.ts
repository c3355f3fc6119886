import type { AppContext, Handlers } from '#electron/handlers/app-context.ts';
import { guidelineTables } from '#electron/storage/guideline-tables.ts';
import type { LooseChange } from '#electron/storage/journal/entity-tables.ts';
import { runCommand } from '#electron/storage/journal/run-command.ts';
import { readAuthor } from '#electron/storage/repositories/desk-repository.ts';
import { countGuidelineAnswers, readDeskGuidelines } from '#electron/storage/repositories/guideline-repository.ts';
import type { ReadableDb, WritableDb } from '#electron/storage/store-handle.ts';
import { id as rowId } from '#shared/domain/common/ids.ts';
import { DomainError } from '#shared/domain/common/result.ts';
import { type Guideline, guidelineTitle } from '#shared/domain/review/guideline.ts';

type GuidelineChannel = 'guideline.list' | 'guideline.save' | 'guideline.remove';

/** The guidelines that programmes answer: shipped ones as they came, and the desk's own, which it writes. */
export const guidelineHandlers = (context: AppContext): Handlers<GuidelineChannel> => {
  const { store } = context;
  const act = (db: WritableDb, scopeId: string, label: string, changes: readonly LooseChange[]): void => {
    const command = { scopeId, kind: 'act', label: label.slice(0, 300), coalesce: null, changes } as const;
    runCommand(db, guidelineTables, { ...command, who: readAuthor(db), at: context.now() });
  };
  const own = (db: ReadableDb, id: string): Guideline | undefined =>
    readDeskGuidelines(db).find((guideline) => guideline.id === id);
  return {
    'guideline.list': () => [...allGuidelines(context, store.read)],
    'guideline.save': ({ guideline }) => {
      const { id, fromYear, toYear } = guideline;
      if (isShipped(context, id)) throw shippedStays();
      if (!rowId.safeParse(id).success) throw unknownId();
      if (guideline.requirement.trim() === '') throw saysNothing();
      if (fromYear !== null && toYear !== null && fromYear > toYear) throw yearsCrossed();
      store.write((db) => {
        const known = own(db, id);
        if (!known) {
          act(db, id, 'Agregar un lineamiento de la mesa', [{ op: 'insert', entity: 'guideline', row: guideline }]);
          return;
        }
        const changes = Object.entries(guideline)
          .filter(([field, value]) => field !== 'id' && value !== known[field as keyof Guideline])
          .map(([field, value]) => ({ op: 'update' as const, entity: 'guideline', id, field, value }));
        if (changes.length > 0) act(db, id, `Cambiar el lineamiento «${guidelineTitle(known)}»`, changes);
      });
      return [...allGuidelines(context, store.read)];
    },
    'guideline.remove': ({ guidelineId }) => {
      if (isShipped(context, guidelineId)) throw shippedStays();
      store.write((db) => {
        const known = own(db, guidelineId);
        if (!known) throw notThere();
        const answers = countGuidelineAnswers(db, guidelineId);
        if (answers > 0) throw wasAnswered(answers);
        const changes = [{ op: 'delete', entity: 'guideline', id: guidelineId }] as const;
        act(db, guidelineId, `Quitar el lineamiento «${guidelineTitle(known)}»`, changes);
      });
      return [...allGuidelines(context, store.read)];
    },
  };
};

/** Shipped ones first, in the order of their file; then the desk's own. */
export const allGuidelines = ({ planResources }: AppContext, db: ReadableDb): readonly Guideline[] => [
  ...planResources.guidelines,
  ...readDeskGuidelines(db),
];

const isShipped = ({ planResources }: AppContext, id: string): boolean =>
  planResources.guidelines.some((guideline) => guideline.id === id);

const shippedStays = (): DomainError =>
  new DomainError(
    'not-allowed',
    'Ese lineamiento viene con Cauce, con su fuente, y no se cambia ni se quita. Conteste «no aplica» en el programa, o agregue uno de la mesa con lo que haga falta.',
  );

const unknownId = (): DomainError =>
  new DomainError(
    'invalid-input',
    'No se guardó el lineamiento: su identificador no es de esta mesa. Agréguelo de nuevo desde la lista de lineamientos.',
  );

const saysNothing = (): DomainError =>
  new DomainError('invalid-input', 'No se guardó el lineamiento: no dice qué pide. Escriba el requisito.');

const yearsCrossed = (): DomainError =>
  new DomainError(
    'invalid-input',
    'No se guardó el lineamiento: empieza a regir después del año en que termina. Corrija uno de los dos años.',
  );

const wasAnswered = (programs: number): DomainError =>
  new DomainError(
    'not-allowed',
    `No se quitó el lineamiento: ${programs === 1 ? 'un programa anual ya lo contestó' : `${programs} programas anuales ya lo contestaron`} y esa respuesta se conserva. Termine su vigencia: no se preguntará en los años siguientes.`,
  );

const notThere = (): DomainError =>
  new DomainError(
    'not-found',
    'No se quitó el lineamiento: esta mesa no lo tiene, o ya se había quitado. Vuelva a abrir la lista.',
  );
