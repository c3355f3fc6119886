import { createDOMRenderer, FluentProvider, RendererProvider } from '@fluentui/react-components';
import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { darkTheme, lightTheme } from '#renderer/app/theme.ts';
import { Chart } from '#renderer/ui/chart.tsx';
import { chapterChart, monthByChapterChart, monthChart } from '#shared/documents/chart.ts';
import { monthColumnsOf } from '#shared/domain/budget/months.ts';
import { totalsOf } from '#shared/domain/budget/totals.ts';

/** The charts over made-up figures, for the specs. The second button takes them off and puts them back. */
const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
const renderer = createDOMRenderer(document, { styleElementAttributes: { nonce } });

const row = (itemCode: string, centavos: number) => ({
  itemCode,
  departmentId: null,
  fundingSourceId: null,
  ...monthColumnsOf([1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 2, 7].map((weight) => weight * centavos)),
});
const NAMES: Readonly<Record<string, string>> = {
  '2000': 'Materiales y suministros',
  '3000': 'Servicios generales {y otros}',
};
const nameOf = (code: string) => NAMES[code];

const Page = () => {
  const [more, setMore] = useState(0);
  const [shown, setShown] = useState(true);
  const [dark, setDark] = useState(matchMedia('(prefers-color-scheme: dark)').matches);
  const totals = totalsOf([row('2111', 1_234_567), row('3611', 4_234_599 + more)]);
  const given = totalsOf([row('2111', 1_034_567)]);
  return (
    <FluentProvider theme={dark ? darkTheme : lightTheme}>
      <main style={{ padding: 16, display: 'grid', gap: 16 }}>
        <h1 style={{ margin: 0, fontSize: 18 }}>Gráficas de ejemplo</h1>
        <p style={{ margin: 0 }}>
          <button type="button" onClick={() => setMore(more + 1_000_000)}>
            Sumar
          </button>{' '}
          <button type="button" onClick={() => setShown(!shown)}>
            Quitar o poner
          </button>{' '}
          <button type="button" onClick={() => setDark(!dark)}>
            Cambiar tema
          </button>
        </p>
        {shown && (
          <>
            <Chart spec={chapterChart([{ name: 'Solicitado', totals }], nameOf)} height={200} />
            <Chart
              spec={monthChart([
                { name: 'Solicitado', totals },
                { name: 'Autorizado', totals: given },
              ])}
            />
            <Chart spec={monthByChapterChart(totals, nameOf)} />
            <Chart spec={chapterChart([{ name: 'Pagado', totals: totalsOf([]) }], nameOf, 'Pagado por capítulo')} />
          </>
        )}
      </main>
    </FluentProvider>
  );
};

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
