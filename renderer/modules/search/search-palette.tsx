import { Dialog, DialogSurface, Input, makeStyles, tokens } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons/svg/search';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { entriesOf, type FoundEntry, FoundGroups, foundWords } from '#renderer/modules/search/found-groups.tsx';
import { useSearch } from '#renderer/modules/search/use-search.ts';
import { ErrorNotice } from '#renderer/ui/error-notice.tsx';
import { useReturnFocus } from '#renderer/ui/use-return-focus.ts';
import type { SearchHit } from '#shared/ipc/search-channels.ts';

const useStyles = makeStyles({
  surface: {
    padding: 0,
    width: '46rem',
    maxWidth: 'calc(100vw - 4rem)',
    marginTop: '8vh',
    display: 'flex',
    flexDirection: 'column',
    overflow: 'hidden',
  },
  input: { height: '52px', fontSize: tokens.fontSizeBase400, padding: `0 ${tokens.spacingHorizontalL}` },
  list: {
    maxHeight: '62vh',
    overflowY: 'auto',
    padding: tokens.spacingHorizontalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  note: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
});

type Props = { readonly onClose: () => void; readonly onOpen: (hit: SearchHit) => void };

/** Ctrl+K: finds words anywhere in what the desk keeps and goes to the place. */
export const SearchPalette = ({ onClose, onOpen }: Props) => {
  const styles = useStyles();
  useReturnFocus();
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const sought = query.trim();
  const { found, failure, retry, more } = useSearch(sought);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another answer begins at its first hit
  useEffect(() => setAt(0), [found?.query]);

  const groups = found?.groups ?? [];
  const entries = entriesOf(groups);
  const move = (to: number) => {
    const next = Math.min(entries.length - 1, Math.max(0, to));
    setAt(next);
    list.current?.querySelector(`#search-hit-${next}`)?.scrollIntoView({ block: 'nearest' });
  };
  /** To the first hit of the next kind, or of this or the one before. */
  const moveKind = (step: 1 | -1) => {
    const starts = groups.map((_, index) => entriesOf(groups.slice(0, index)).length);
    move((step === 1 ? starts.find((start) => start > at) : starts.findLast((start) => start < at)) ?? at);
  };
  const choose = (entry: FoundEntry | undefined) => {
    if (!entry || found?.query !== sought) return;
    if (entry.kind === 'hit') onOpen(entry.hit);
    else void more(entry.of);
  };
  const keys = (event: KeyboardEvent) => {
    if (event.ctrlKey && event.key === 'ArrowDown') moveKind(1);
    else if (event.ctrlKey && event.key === 'ArrowUp') moveKind(-1);
    else if (event.key === 'ArrowDown') move(at + 1);
    else if (event.key === 'ArrowUp') move(at - 1);
    else if (event.key === 'PageDown') move(at + 6);
    else if (event.key === 'PageUp') move(at - 6);
    else if (event.key === 'Enter') choose(entries[at]);
    else return;
    event.preventDefault();
  };

  return (
    <Dialog open onOpenChange={(_, data) => !data.open && onClose()}>
      <DialogSurface className={styles.surface} aria-label="Buscar en todo" data-help="search">
        <Input
          autoFocus
          appearance="filled-lighter"
          className={styles.input}
          contentBefore={<SearchRegular />}
          placeholder="Busque una palabra, una persona, una clave…"
          value={query}
          maxLength={500}
          role="combobox"
          aria-label="Qué buscar"
          aria-expanded={entries.length > 0}
          aria-controls="search-hits"
          aria-autocomplete="list"
          {...(entries.length > 0 ? { 'aria-activedescendant': `search-hit-${at}` } : {})}
          onChange={(_, data) => setQuery(data.value)}
          onKeyDown={keys}
        />
        {failure && <ErrorNotice title="No se pudo buscar" failure={failure} onRetry={retry} />}
        <div role="status" className={styles.note}>
          {sought === '' &&
            !failure &&
            'Busca en todo lo que hay: expedientes con sus documentos y revisiones, fichas, procedimientos, manuales, partidas y lineamientos. Con o sin acentos y en cualquier orden.'}
          {sought !== '' && !found && !failure && 'Buscando…'}
          {found && groups.length === 0 && `No se encontró «${found.query}». Pruebe con otra palabra o con menos.`}
          {groups.length > 0 && `${foundWords(groups)}. Entrar abre; Ctrl con las flechas, de un grupo a otro.`}
        </div>
        {entries.length > 0 && (
          <div ref={list} id="search-hits" role="listbox" aria-label="Resultados" className={styles.list} tabIndex={-1}>
            <FoundGroups groups={groups} words={found?.query ?? ''} at={at} onAt={setAt} onChoose={choose} />
          </div>
        )}
      </DialogSurface>
    </Dialog>
  );
};
