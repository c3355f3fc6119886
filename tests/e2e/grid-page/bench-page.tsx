import { createDOMRenderer, FluentProvider, RendererProvider } from '@fluentui/react-components';
import { AllCommunityModule, createGrid, ModuleRegistry, themeQuartz } from 'ag-grid-community';
import { useMemo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { lightTheme } from '#renderer/app/theme.ts';
import { Grid } from '#renderer/ui/grid/grid.tsx';
import { COLUMNS, groupedRows, type Line, madeUpLines, withEdits } from './lines.ts';

/**
 * Two grids with the same 5,000 × 16 cells, one after the other as the bench asks for: `window.benchGrid.ours()` and
 * `.peer()` put the grid on the empty page and answer, in milliseconds, when its first cells had been painted.
 */
const COUNT = 5_000;
const root = document.getElementById('root') as HTMLElement;
const lines = madeUpLines(COUNT);
let made = 0;
ModuleRegistry.registerModules([AllCommunityModule]);

const Ours = () => {
  const [kept, setKept] = useState(lines);
  const rows = useMemo(() => groupedRows(kept, false), [kept]);
  return (
    <FluentProvider theme={lightTheme} style={FILL}>
      <Grid
        label="Compras"
        columns={COLUMNS}
        rows={rows}
        frozen={2}
        onEdit={(edits, _label, ids) => setKept((old) => withEdits(old, edits, ids))}
        newRowId={() => {
          made += 1;
          return `n${made}`;
        }}
      />
    </FluentProvider>
  );
};

const FILL = { height: '100%' } as const;

/** Once the frame that shows it was handed over. */
const painted = () => new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));

const hasCells = (selector: string, text: string) =>
  [...root.querySelectorAll(selector)].some((element) => element.textContent?.includes(text));

const until = async (ready: () => boolean) => {
  while (!ready()) await new Promise((resolve) => requestAnimationFrame(resolve));
  await painted();
};

const ours = async (): Promise<number> => {
  const started = performance.now();
  createRoot(root).render(
    <RendererProvider renderer={createDOMRenderer(document)} targetDocument={document}>
      <Ours />
    </RendererProvider>,
  );
  await until(() => hasCells('[role="gridcell"]', 'Impresión de carteles 1'));
  return performance.now() - started;
};

const peer = async (): Promise<number> => {
  const started = performance.now();
  createGrid<Line>(root, {
    theme: themeQuartz.withParams({ rowHeight: 28, headerHeight: 32 }),
    rowData: [...lines],
    columnDefs: COLUMNS.map((column, index) => ({
      headerName: column.title,
      width: column.width,
      editable: true,
      ...(index < 2 ? { pinned: 'left' as const } : {}),
      valueGetter: ({ data }) => (data ? (column.shown ?? column.text)(data) : ''),
    })),
  });
  await until(() => hasCells('.ag-cell', 'Impresión de carteles 1'));
  return performance.now() - started;
};

declare global {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface adds to the browser's own
  interface Window {
    benchGrid: { ours: () => Promise<number>; peer: () => Promise<number> };
  }
}

window.benchGrid = { ours, peer };
