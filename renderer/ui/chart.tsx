import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { DataBarVerticalRegular, TableRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { Drawing } from '#renderer/ui/chart-drawing.ts';
import { type ChartSpec, type ChartTable, isBlankChart } from '#shared/documents/chart.ts';
import { chartOption } from '#shared/documents/chart-option.ts';

const useStyles = makeStyles({
  root: { margin: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: tokens.spacingHorizontalM },
  drawing: { width: '100%', minWidth: 0, overflow: 'hidden', color: tokens.colorNeutralForeground1 },
  empty: { color: tokens.colorNeutralForeground3, padding: `${tokens.spacingVerticalL} 0` },
  scroll: { overflowX: 'auto' },
  table: { borderCollapse: 'collapse', fontVariantNumeric: 'tabular-nums', minWidth: '50%' },
  cell: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    textAlign: 'right',
    whiteSpace: 'nowrap',
    fontWeight: tokens.fontWeightRegular,
  },
  name: { textAlign: 'left', whiteSpace: 'normal' },
  strong: { fontWeight: tokens.fontWeightSemibold },
});

/** A chart with its title, and the same figures to the centavo as a table. `height` in pixels. */
export const Chart = ({ spec, height = 260 }: { readonly spec: ChartSpec; readonly height?: number }) => {
  const styles = useStyles();
  const [asTable, setAsTable] = useState(false);
  const [broken, setBroken] = useState(false);
  const blank = isBlankChart(spec);
  const showsTable = asTable || broken;
  return (
    <figure className={styles.root}>
      <div className={styles.head}>
        <Text as="span" weight="semibold">
          {spec.title}
        </Text>
        {!blank && !broken && (
          <Button
            size="small"
            appearance="subtle"
            icon={asTable ? <DataBarVerticalRegular /> : <TableRegular />}
            onClick={() => setAsTable(!asTable)}
            aria-label={`${asTable ? 'Ver como gráfica' : 'Ver como tabla'}: ${spec.title}`}
          >
            {asTable ? 'Ver como gráfica' : 'Ver como tabla'}
          </Button>
        )}
      </div>
      {blank ? (
        <Text className={styles.empty}>Todavía no hay importes que graficar.</Text>
      ) : showsTable ? (
        <FiguresTable table={spec.table} title={spec.title} summed={spec.unit.words !== 'por ciento'} />
      ) : (
        <ChartDrawing spec={spec} height={height} onBroken={() => setBroken(true)} />
      )}
    </figure>
  );
};

/** Follows the width of its place and the colours of the theme. */
const ChartDrawing = ({
  spec,
  height,
  onBroken,
}: {
  readonly spec: ChartSpec;
  readonly height: number;
  readonly onBroken: () => void;
}) => {
  const styles = useStyles();
  // The theme's class stays the same while its colours change with the computer's.
  const theme = useSyncExternalStore(watchSystem, systemIsDark);
  const place = useRef<HTMLDivElement>(null);
  const [drawing, setDrawing] = useState<Drawing | null>(null);
  const [width, setWidth] = useState(0);

  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    setWidth(element.clientWidth);
    return () => observer.disconnect();
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: loaded once; what fails then is told once
  useEffect(() => {
    let alive = true;
    let started: Drawing | undefined;
    import('#renderer/ui/chart-drawing.ts')
      .then(({ startDrawing }) => {
        if (!alive || !place.current) return;
        started = startDrawing(place.current, { width: place.current.clientWidth, height });
        setDrawing(started);
      })
      .catch(() => {
        if (alive) onBroken();
      });
    return () => {
      alive = false;
      started?.stop();
      setDrawing(null);
    };
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another theme has other colours
  useEffect(() => {
    const element = place.current;
    if (!drawing || !element || width === 0) return;
    const { color, fontFamily } = getComputedStyle(element);
    const look = { width, height, dark: isLight(color), fontFamily, fontSize: 12, tips: true };
    drawing.draw(chartOption(spec, look), look);
  }, [drawing, spec, width, height, theme]);

  return <div ref={place} role="img" aria-label={spec.alt} className={styles.drawing} style={{ height }} />;
};

const darkSystem = () => window.matchMedia('(prefers-color-scheme: dark)');
const systemIsDark = () => darkSystem().matches;
const watchSystem = (changed: () => void) => {
  const query = darkSystem();
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
};

/** Light letters stand on a dark ground. `rgb(36, 36, 36)` as browsers compute it. */
const isLight = (color: string): boolean => {
  const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map(Number);
  return 0.299 * red + 0.587 * green + 0.114 * blue > 128;
};

type FiguresProps = {
  readonly table: ChartTable;
  readonly title: string;
  /** Whether the last row is the sum of the others; percentages aren't added up. */
  readonly summed: boolean;
};

const FiguresTable = ({ table, title, summed }: FiguresProps) => {
  const styles = useStyles();
  const last = summed ? table.rows.length - 1 : -1;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
    <section className={styles.scroll} tabIndex={0} aria-label={title}>
      <table className={styles.table}>
        <thead>
          <tr>
            {table.header.map((text, column) => (
              <th
                key={text}
                scope="col"
                className={mergeClasses(styles.cell, styles.strong, column === 0 && styles.name)}
              >
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(([name = '', ...figures], row) => (
            <tr key={name}>
              <th scope="row" className={mergeClasses(styles.cell, styles.name, row === last && styles.strong)}>
                {name}
              </th>
              {figures.map((figure, column) => (
                <td
                  key={table.header[column + 1] ?? column}
                  className={mergeClasses(styles.cell, row === last && styles.strong)}
                >
                  {figure}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
