import path from 'node:path';
import { previewRows } from '#electron/handlers/classifier-imports.ts';
import { searchHits } from '#electron/handlers/classifier-search-hits.ts';
import { classifierLines, classifierPreviewWords, searchLines } from '#electron/hosts/cli/classifier-words.ts';
import {
  type Ask,
  answer,
  type Command,
  type CommandContext,
  ensureDeskUser,
  withApp,
} from '#electron/hosts/cli/command.ts';
import { CommandError, usageError } from '#electron/hosts/cli/command-error.ts';
import { yearOf } from '#electron/hosts/cli/dossier-options.ts';
import { idArgument } from '#electron/hosts/cli/id-argument.ts';
import { readInput } from '#electron/hosts/cli/read-input.ts';
import type { ComposedApp } from '#electron/hosts/compose-app.ts';
import { emptyClassifier } from '#shared/domain/classifier/classifier.ts';
import { indexClassifier } from '#shared/domain/classifier/classifier-index.ts';
import { searchClassifier } from '#shared/domain/classifier/classifier-search.ts';
import { foldText } from '#shared/domain/common/text.ts';
import type { ClassifierImportPreview, ClassifierSummary } from '#shared/ipc/classifier-channels.ts';
import type { ChannelInput, ChannelOutput } from '#shared/ipc/contract.ts';
import type { ImportSource } from '#shared/ipc/import-channels.ts';

const list: Command = {
  options: [],
  positionals: [],
  run: (context) =>
    withApp(context, async (ask) => {
      const classifiers = await ask('classifier.list', {});
      answer(context, classifiers, () => classifierLines(classifiers));
      return 0;
    }),
};

const importFile: Command = {
  options: ['classifier', 'year', 'name', 'owner', 'edition', 'width', 'yes'],
  positionals: ['el ARCHIVO por importar'],
  run: async (context) => {
    const wanted = targetOf(context);
    const file = context.positionals[0] ?? '';
    const source = { kind: 'file', name: path.basename(file), bytes: await readInput(file) } as const;
    return withApp(context, async (ask, app) => {
      const known = await find(ask, wanted);
      const preview = known
        ? await ask('classifier.importPreview', { classifierId: known.classifierId, source })
        : await previewOfNew(app, wanted, source);
      const words = () => classifierPreviewWords(preview);
      const tell = (classifierId: string | null, loaded: number) => ({
        id: classifierId,
        loaded,
        counts: preview.counts,
        notices: preview.notices,
        rows: preview.rows,
      });
      if (preview.counts.new + preview.counts.changed === 0) {
        answer(context, tell(known?.classifierId ?? null, 0), words);
        context.terminal.note('La lista no trae ninguna partida por cargar. No se escribió nada.');
        return preview.counts.refused > 0 ? 1 : 0;
      }
      if (!(await confirmed(context, words))) {
        answer(context, tell(null, 0), words);
        context.terminal.note('No se escribió nada. Para guardarlo, repita la orden con --yes.');
        return 0;
      }
      await ensureDeskUser(ask);
      const { classifierId, loaded } = await load(ask, known, wanted, source, preview.token);
      answer(context, tell(classifierId, loaded), () => `${words()}\nCargadas: ${loaded} en ${classifierId}`);
      return 0;
    });
  },
};

const search: Command = {
  options: ['classifier', 'year'],
  positionals: ['las PALABRAS o la clave…'],
  run: (context) => {
    const year = context.values.year === undefined ? undefined : yearOf(context, 'classifier search');
    return withApp(context, async (ask, app) => {
      const query = context.positionals.join(' ');
      const { classifier } = context.values;
      const classifiers = await ask('classifier.list', {});
      const chosen =
        classifier === undefined
          ? newestOf(classifiers, year)
          : { classifierId: idArgument(classifier, 'un clasificador', 'cauce classifier list') };
      const hits = chosen
        ? await ask('classifier.search', { classifierId: chosen.classifierId, query, limit: MOST_HITS })
        : searchBase(app, query);
      if (!chosen) {
        const which = year === undefined ? '' : ` de ${year}`;
        context.terminal.note(`No hay un clasificador${which}: se buscó en la base de CONAC.`);
      }
      answer(context, hits, () => searchLines(hits));
      return 0;
    });
  },
};

const MOST_HITS = 50;

type Target = { readonly classifierId: string } | ChannelInput<'classifier.create'>;

/** @throws CommandError `usage` where it isn't said into which classifier the list goes */
const targetOf = (context: CommandContext): Target => {
  const { classifier, year, name, owner, edition, width } = context.values;
  if (classifier !== undefined) {
    if ([year, name, owner, edition, width].some((value) => value !== undefined)) {
      throw usageError('Indique --classifier, o bien --year y --name; no los dos.');
    }
    return { classifierId: idArgument(classifier, 'un clasificador', 'cauce classifier list') };
  }
  if (name === undefined || name.trim() === '') {
    throw usageError('A «classifier import» le falta --classifier ID, o --year EJERCICIO y --name NOMBRE.');
  }
  if (width !== undefined && width !== '4' && width !== '5') {
    throw usageError(`«${width}» no es un ancho de clave: escriba --width 4 o --width 5.`);
  }
  return {
    name,
    owner: owner ?? '',
    fiscalYear: yearOf(context, 'classifier import'),
    edition: edition ?? '',
    width: width === '5' ? 5 : 4,
  };
};

/** The classifier that is meant, where there is one: the list is loaded into it, so that loading twice makes no second. */
const find = async (ask: Ask, wanted: Target): Promise<ClassifierSummary | undefined> => {
  const classifiers = await ask('classifier.list', {});
  if ('classifierId' in wanted) {
    const found = classifiers.find((one) => one.classifierId === wanted.classifierId);
    if (found) return found;
    throw new CommandError(
      'failure',
      `No hay un clasificador «${wanted.classifierId}». Los que hay: cauce classifier list`,
    );
  }
  return classifiers.find(
    (one) =>
      one.fiscalYear === wanted.fiscalYear &&
      foldText(one.name) === foldText(wanted.name) &&
      foldText(one.owner) === foldText(wanted.owner),
  );
};

type Preview = Pick<ClassifierImportPreview, 'rows' | 'counts' | 'notices'> & { readonly token: string | null };

/** What loading the list would do if the classifier were there: showing it must not write one. */
const previewOfNew = async ({ context }: ComposedApp, wanted: Target, source: ImportSource): Promise<Preview> => {
  if ('classifierId' in wanted) throw new Error('A classifier that has an id is not new');
  const { base } = context.classifierCatalogues;
  const content = emptyClassifier({ ...wanted, id: context.newId(), baseId: base.id });
  const { rows, counts, notices } = await context.imports.readClassifierList({ source, content, base });
  return {
    token: null,
    rows: previewRows(rows),
    counts,
    notices,
  };
};

const load = async (
  ask: Ask,
  known: ClassifierSummary | undefined,
  wanted: Target,
  source: ImportSource,
  token: string | null,
): Promise<ChannelOutput<'classifier.importConfirm'>> => {
  if (token !== null) return ask('classifier.importConfirm', { token });
  if (known || 'classifierId' in wanted) throw new Error('Only a new classifier is read without a token');
  const { classifierId } = await ask('classifier.create', wanted);
  const again = await ask('classifier.importPreview', { classifierId, source });
  return ask('classifier.importConfirm', { token: again.token });
};

const confirmed = async (context: CommandContext, words: () => string): Promise<boolean> => {
  if (context.values.yes) return true;
  if (!context.terminal.ask) return false;
  context.terminal.note(words());
  return context.terminal.ask('¿Cargar estas partidas?');
};

/** The newest year's, an open one first; of `year` where it is given. */
const newestOf = (
  classifiers: readonly ClassifierSummary[],
  year: number | undefined,
): ClassifierSummary | undefined => {
  const candidates = classifiers.filter((one) => year === undefined || one.fiscalYear === year);
  return (
    candidates.find((one) => one.fiscalYear === candidates[0]?.fiscalYear && one.state === 'open') ?? candidates[0]
  );
};

const searchBase = ({ context }: ComposedApp, query: string): ChannelOutput<'classifier.search'> => {
  const { base, help } = context.classifierCatalogues;
  const content = emptyClassifier({
    id: context.newId(),
    name: base.title,
    owner: '',
    fiscalYear: new Date(context.now()).getUTCFullYear(),
    edition: base.edition,
    width: 4,
    baseId: base.id,
  });
  const index = indexClassifier(content, base);
  return searchHits(index, searchClassifier(index, help)(query, MOST_HITS));
};

export const classifierCommands = {
  'classifier import': importFile,
  'classifier list': list,
  'classifier search': search,
} satisfies Record<string, Command>;
