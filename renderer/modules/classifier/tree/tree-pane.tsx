import { makeStyles, SearchBox, Text, tokens } from '@fluentui/react-components';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { ItemTree } from '#renderer/modules/classifier/tree/item-tree.tsx';
import { foundRows, revealed, treeRows } from '#renderer/modules/classifier/tree/tree-rows.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { countOf } from '#renderer/ui/spanish-time.ts';
import type { ClassifierIndex } from '#shared/domain/classifier/classifier-index.ts';
import { searchClassifier } from '#shared/domain/classifier/classifier-search.ts';
import type { ItemHelp } from '#shared/domain/classifier/item-help.ts';

const useStyles = makeStyles({
  root: { height: '100%', display: 'flex', flexDirection: 'column', minHeight: 0 },
  search: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
  },
  box: { width: '100%', maxWidth: 'none' },
  quiet: { color: tokens.colorNeutralForeground2 },
  tree: { flex: '1 1 0', minHeight: 0 },
});

type Props = {
  readonly index: ClassifierIndex;
  readonly help: ItemHelp;
  readonly selected: string | null;
  readonly onSelect: (code: string) => void;
  readonly onEnter: () => void;
  readonly onDelete: (code: string) => void;
};

/** The search and the tree below it. What is found takes the tree's place. */
export const TreePane = ({ index, help, selected, onSelect, onEnter, onDelete }: Props) => {
  const styles = useStyles();
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState<ReadonlySet<string>>(() => revealed(index, new Set(), selected ?? ''));
  const box = useRef<HTMLInputElement>(null);
  const tree = useRef<HTMLDivElement | null>(null);
  const wanted = useDeferredValue(query.trim());
  const search = useMemo(() => searchClassifier(index, help), [index, help]);
  const rows = useMemo(
    () => (wanted === '' ? treeRows(index, open) : foundRows(index, search, wanted)),
    [index, open, search, wanted],
  );

  // An item that was asked for from elsewhere is shown where it stands.
  useEffect(() => {
    if (selected !== null) setOpen((now) => revealed(index, now, selected));
  }, [index, selected]);

  const toTree = () => {
    const first = rows[0];
    if (first && !rows.some((row) => row.item.code === selected)) onSelect(first.item.code);
    tree.current?.focus();
  };
  return (
    <div className={styles.root}>
      <div className={styles.search}>
        <SearchBox
          className={styles.box}
          input={{ ref: box }}
          aria-label="Buscar partida"
          placeholder="Buscar por clave o por palabras: 361, difusión, papelería…"
          value={query}
          dismiss={{ 'aria-label': 'Borrar la búsqueda' }}
          onChange={(_, data) => setQuery(data.value)}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown' || event.key === 'Enter') {
              event.preventDefault();
              toTree();
            } else if (event.key === 'Escape' && query !== '') {
              event.preventDefault();
              setQuery('');
            }
          }}
        />
        <Text size={200} className={styles.quiet} role="status">
          {wanted === ''
            ? ''
            : rows.length === 0
              ? ''
              : countOf(rows.length, 'partida encontrada', 'partidas encontradas')}
        </Text>
      </div>
      <div className={styles.tree}>
        {rows.length === 0 ? (
          <EmptyState title="No se encontró">
            Ninguna partida tiene esas palabras. Pruebe con menos, con otras, o con los primeros números de la clave.
          </EmptyState>
        ) : (
          <ItemTree
            label={wanted === '' ? 'Partidas del clasificador' : 'Partidas encontradas'}
            rows={rows}
            selected={selected}
            onSelect={onSelect}
            onOpen={(code, isOpen) => {
              // What is chosen never hides.
              if (!isOpen && selected !== null && index.pathOf(selected).some((step) => step.code === code)) {
                onSelect(code);
              }
              setOpen((now) => {
                const next = new Set(now);
                if (isOpen) next.add(code);
                else next.delete(code);
                return next;
              });
            }}
            onEnter={onEnter}
            onDelete={onDelete}
            onType={(letter) => {
              setQuery(letter);
              box.current?.focus();
            }}
            treeRef={tree}
          />
        )}
      </div>
    </div>
  );
};
