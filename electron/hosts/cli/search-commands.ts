import { answer, type Command, type CommandContext, withApp } from '#electron/hosts/cli/command.ts';
import { usageError } from '#electron/hosts/cli/command-error.ts';
import { SEARCH_KIND_NAMES, SEARCH_KINDS, type SearchKind } from '#shared/domain/search/search-kinds.ts';
import type { ChannelOutput } from '#shared/ipc/contract.ts';

const MOST_HITS = 100;

const search: Command = {
  options: ['kind', 'limit'],
  positionals: ['lo que se busca…'],
  run: (context) => {
    const query = context.positionals.join(' ');
    if (query.length > 500) throw usageError('Lo que se busca pasa de 500 letras. Escriba menos palabras.');
    const kinds = kindsOf(context);
    const limit = limitOf(context);
    return withApp(context, async (ask) => {
      const groups = await ask('search.groups', { query, limit, ...(kinds ? { kinds } : {}) });
      answer(context, { query, groups }, () => words(query, groups));
      return 0;
    });
  },
};

const kindsOf = ({ values: { kind } }: CommandContext): SearchKind[] | undefined => {
  if (kind === undefined) return undefined;
  return kind.split(',').map((name) => {
    const known = SEARCH_KINDS.find((one) => one === name.trim());
    if (!known) throw usageError(`«${name}» no es un tipo de documento. Los hay: ${SEARCH_KINDS.join(', ')}.`);
    return known;
  });
};

const limitOf = ({ values: { limit } }: CommandContext): number => {
  if (limit === undefined) return 10;
  const count = /^\d{1,3}$/.test(limit) ? Number(limit) : 0;
  if (count < 1 || count > MOST_HITS) throw usageError(`--limit es un número entero de 1 a ${MOST_HITS}.`);
  return count;
};

const words = (query: string, groups: ChannelOutput<'search.groups'>): string => {
  if (groups.length === 0) return `No se encontró «${query}». Pruebe con otra palabra o con menos.`;
  return groups
    .map(({ kind, count, hits }) =>
      [
        `${SEARCH_KIND_NAMES[kind].many} (${count === hits.length ? count : `${hits.length} de ${count}`})`,
        ...hits.flatMap(({ id, title, where, excerpt, archived }) => [
          `  ${[title.trim() === '' ? 'Sin título' : title, where, archived ? 'archivado' : ''].filter(Boolean).join(' · ')}  [${id}]`,
          `      ${excerpt}`,
        ]),
      ].join('\n'),
    )
    .join('\n\n');
};

export const searchCommands = { search } satisfies Record<string, Command>;
