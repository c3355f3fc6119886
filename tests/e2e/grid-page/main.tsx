import { createDOMRenderer, FluentProvider, RendererProvider } from '@fluentui/react-components';
import { StrictMode, useMemo, useReducer, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { darkTheme, lightTheme } from '#renderer/app/theme.ts';
import { Grid } from '#renderer/ui/grid/grid.tsx';
import type { GridHandle } from '#renderer/ui/grid/grid-types.ts';
import { COLUMNS, emptyLine, groupedRows, type Line, madeUpLines, notesOf, totalsOf, withEdits } from './lines.ts';

/**
 * The grid with made-up lines, for the specs: `?rows=5000` how many, `&groups` with subtotals, `&fixed` without new rows,
 * `&state=busy|problem|read-only`.
 */
const asked = new URLSearchParams(location.search);
const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
const renderer = createDOMRenderer(document, { styleElementAttributes: { nonce } });

type Step = { readonly label: string; readonly before: readonly Line[] };
type Desk = { readonly lines: readonly Line[]; readonly done: readonly Step[] };
type Change = { readonly label: string; readonly next: (lines: readonly Line[]) => readonly Line[] } | 'undo';

const change = (desk: Desk, asks: Change): Desk => {
  if (asks === 'undo') {
    const step = desk.done.at(-1);
    return step ? { lines: step.before, done: desk.done.slice(0, -1) } : desk;
  }
  return { lines: asks.next(desk.lines), done: [...desk.done, { label: asks.label, before: desk.lines }] };
};

let made = 0;
const newId = () => {
  made += 1;
  return `n${made}`;
};

const Page = () => {
  const [desk, apply] = useReducer(change, null, () => ({
    lines: madeUpLines(Number(asked.get('rows') ?? 60)),
    done: [],
  }));
  const grid = useRef<GridHandle>(null);
  const [selected, setSelected] = useState('');
  const [remembered, setRemembered] = useState('');
  const { lines } = desk;
  const rows = useMemo(() => groupedRows(lines, asked.has('groups')), [lines]);
  const totals = useMemo(() => totalsOf(lines), [lines]);
  const notes = useMemo(() => notesOf(lines), [lines]);
  const state = asked.get('state');
  const dark = matchMedia('(prefers-color-scheme: dark)').matches;
  return (
    <FluentProvider theme={dark ? darkTheme : lightTheme} style={FILL}>
      <main style={COLUMN}>
        <h1 style={TITLE}>Compras de ejemplo</h1>
        <p>
          <button type="button" onClick={() => apply('undo')}>
            Deshacer
          </button>{' '}
          <button type="button" onClick={() => grid.current?.goTo({ rowId: 'r39', columnKey: 'm8' })}>
            Ir al problema
          </button>{' '}
          <output aria-label="Selección">{selected}</output> <output aria-label="Cambios">{desk.done.length}</output>{' '}
          <output aria-label="Último cambio">{desk.done.at(-1)?.label ?? ''}</output>{' '}
          <output aria-label="Filas">{lines.length}</output> <output aria-label="Ancho">{remembered}</output>
        </p>
        <div style={GROW}>
          <Grid
            ref={grid}
            label="Compras"
            onSelectionChange={(now) =>
              setSelected(now ? `${now.active.rowId} ${now.rowIds.length} ${now.columnKeys.join(',')}` : '')
            }
            columns={COLUMNS}
            rows={rows}
            frozen={2}
            totals={totals}
            notes={notes}
            readOnly={state === 'read-only'}
            busy={state === 'busy'}
            problem={
              state === 'problem' ? { message: 'No se pudo leer la lista: el archivo está en uso. Ciérrelo.' } : null
            }
            empty={<p>Todavía no hay compras.</p>}
            onEdit={(edits, label, ids) => apply({ label, next: (old) => withEdits(old, edits, ids) })}
            {...(asked.has('fixed') ? {} : { newRowId: newId })}
            onInsertRows={(before, count) =>
              apply({
                label: 'Insertar',
                next: (old) => {
                  const at = before === null ? old.length : old.findIndex((line) => line.id === before);
                  const fresh = Array.from({ length: count }, () => emptyLine(newId()));
                  return [...old.slice(0, at), ...fresh, ...old.slice(at)];
                },
              })
            }
            onDeleteRows={(ids) => {
              const gone = new Set(ids);
              apply({ label: 'Eliminar', next: (old) => old.filter((line) => !gone.has(line.id)) });
            }}
            onResizeColumn={(key, width) => setRemembered(`${key} ${width}`)}
          />
        </div>
        <button type="button">Después de la tabla</button>
      </main>
    </FluentProvider>
  );
};

const FILL = { height: '100%' } as const;
const COLUMN = { height: '100%', display: 'flex', flexDirection: 'column', padding: 12, gap: 8 } as const;
const GROW = { flex: '1 1 0', minHeight: 0 } as const;
const TITLE = { fontSize: 18, margin: 0 } as const;

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <RendererProvider renderer={renderer} targetDocument={document}>
        <Page />
      </RendererProvider>
    </StrictMode>,
  );
}
