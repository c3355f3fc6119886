import { Dialog, DialogSurface, Input, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons/svg/search';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { call } from '#renderer/api.ts';
import { Marked } from '#renderer/modules/search/marked.tsx';
import { ErrorNotice } from '#renderer/ui/error-notice.tsx';
import { useReturnFocus } from '#renderer/ui/use-return-focus.ts';
import type { Failure } from '#shared/domain/common/result.ts';
import type { SearchHit } from '#shared/ipc/store-channels.ts';

const useStyles = makeStyles({
  surface: {
    padding: 0,
    width: '44rem',
    maxWidth: 'calc(100vw - 4rem)',
    marginTop: '10vh',
    display: 'flex',
    flexDirection: 'column',
    overflow: 'hidden',
  },
  input: { height: '52px', fontSize: tokens.fontSizeBase400, padding: `0 ${tokens.spacingHorizontalL}` },
  list: {
    maxHeight: '56vh',
    overflowY: 'auto',
    padding: tokens.spacingHorizontalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  option: {
    display: 'flex',
    flexDirection: 'column',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
  },
  active: {
    backgroundColor: tokens.colorNeutralBackground1Hover,
    boxShadow: `inset 0 0 0 2px ${tokens.colorStrokeFocus2}`,
  },
  where: { color: tokens.colorNeutralForeground2 },
  excerpt: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  note: { padding: tokens.spacingHorizontalL, color: tokens.colorNeutralForeground2 },
});

/** What there is a screen for, as it is called in the list. */
const KIND_WORDS: Readonly<Record<SearchHit['kind'], string>> = {
  dossier: 'Expediente',
  budget: 'Presupuesto',
  diagnosis: 'Diagnóstico',
  'annual-program': 'Programa anual',
  strategy: 'Estrategia de comunicación',
  'media-plan': 'Plan de medios',
  directory: 'Directorio',
  program: 'Programa',
  procedure: 'Procedimiento',
  manual: 'Manual',
};
const KINDS = Object.keys(KIND_WORDS) as SearchHit['kind'][];

const PAUSE_MS = 150;
const MOST = 30;

type Found = { readonly query: string; readonly hits: readonly SearchHit[] };

type Props = { readonly onClose: () => void; readonly onOpen: (hit: SearchHit) => void };

/** Ctrl+K: finds words anywhere in dossiers and their documents, programmes, procedures and manuals and goes to the place. */
export const SearchPalette = ({ onClose, onOpen }: Props) => {
  const styles = useStyles();
  useReturnFocus();
  const [query, setQuery] = useState('');
  const [found, setFound] = useState<Found | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [at, setAt] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const sought = query.trim();

  useEffect(() => {
    if (sought === '') {
      setFound(null);
      return;
    }
    let old = false;
    const timer = setTimeout(async () => {
      const result = await call('search.find', { query: sought, limit: MOST, kinds: [...KINDS] });
      if (old) return;
      setFailure(result.ok ? null : result.error);
      setFound(result.ok ? { query: sought, hits: result.value } : null);
      setAt(0);
    }, PAUSE_MS);
    return () => {
      old = true;
      clearTimeout(timer);
    };
  }, [sought]);

  const hits = found?.hits ?? [];
  const move = (to: number) => {
    const next = Math.min(hits.length - 1, Math.max(0, to));
    setAt(next);
    list.current?.children[next]?.scrollIntoView({ block: 'nearest' });
  };
  const keys = (event: KeyboardEvent) => {
    const hit = hits[at];
    if (event.key === 'ArrowDown') move(at + 1);
    else if (event.key === 'ArrowUp') move(at - 1);
    else if (event.key === 'PageDown') move(at + 6);
    else if (event.key === 'PageUp') move(at - 6);
    else if (event.key === 'Enter' && hit && found?.query === sought) onOpen(hit);
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
          placeholder="Busque una palabra, un puesto, un código…"
          value={query}
          maxLength={500}
          role="combobox"
          aria-label="Qué buscar"
          aria-expanded={hits.length > 0}
          aria-controls="search-hits"
          aria-autocomplete="list"
          {...(hits.length > 0 ? { 'aria-activedescendant': `search-hit-${at}` } : {})}
          onChange={(_, data) => setQuery(data.value)}
          onKeyDown={keys}
        />
        {failure && <ErrorNotice title="No se pudo buscar" failure={failure} />}
        <div role="status" className={mergeClasses(!found?.hits.length && styles.note)}>
          {sought === '' &&
            !failure &&
            'Busca en expedientes, presupuestos, diagnósticos, programas, procedimientos y manuales, con o sin acentos.'}
          {found && found.hits.length === 0 && `No se encontró «${found.query}». Pruebe con otra palabra o con menos.`}
        </div>
        {hits.length > 0 && (
          <div ref={list} id="search-hits" role="listbox" aria-label="Resultados" className={styles.list} tabIndex={-1}>
            {hits.map((hit, index) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are read by the input, which keeps the focus
              // biome-ignore lint/a11y/useFocusableInteractive: aria-activedescendant points here
              <div
                key={`${hit.id} ${hit.section} ${hit.rowId} ${hit.where} ${hit.excerpt}`}
                id={`search-hit-${index}`}
                role="option"
                aria-selected={index === at}
                className={mergeClasses(styles.option, index === at && styles.active)}
                onMouseMove={() => setAt(index)}
                onClick={() => onOpen(hit)}
              >
                <Text weight="semibold">{hit.title.trim() === '' ? 'Sin título' : hit.title}</Text>
                <Text size={200} className={styles.where}>
                  {[KIND_WORDS[hit.kind], hit.where].filter((part) => part !== '').join(' · ')}
                </Text>
                <Text className={styles.excerpt}>
                  <Marked text={hit.excerpt} words={sought} />
                </Text>
              </div>
            ))}
          </div>
        )}
      </DialogSurface>
    </Dialog>
  );
};
