import {
  Button,
  Checkbox,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Radio,
  RadioGroup,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState } from 'react';
import { type PreviewRow, previewColumns } from '#renderer/modules/partners/import/preview-table.ts';
import { Grid } from '#renderer/ui/grid/grid.tsx';
import type { GridRow } from '#renderer/ui/grid/grid-types.ts';
import { countOf } from '#renderer/ui/spanish-time.ts';
import type { DirectoryImportPreview } from '#shared/ipc/partner-channels.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, outline: 'none' },
  counts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, margin: 0 },
  count: {
    display: 'flex',
    flexDirection: 'column-reverse',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  figure: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  list: { margin: 0, paddingLeft: '1.2em' },
  grid: { height: '260px' },
  quiet: { color: tokens.colorNeutralForeground2 },
  doubtful: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    maxHeight: '210px',
    overflowY: 'auto',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
  },
  question: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  heading: { flex: '1 1 16rem', margin: 0, fontSize: tokens.fontSizeBase300 },
});

type Props = {
  readonly preview: DirectoryImportPreview;
  readonly answers: ReadonlyMap<number, 'new' | 'join'>;
  readonly busy: boolean;
  /** null takes the answer back: the row is left out. */
  readonly onAnswer: (lines: readonly number[], answer: 'new' | 'join' | null) => void;
};

/** What would be added, row by row, who may be in already, and why the others aren't. */
export const PreviewStep = ({ preview, answers, busy, onAnswer }: Props) => {
  const styles = useStyles();
  // What was pressed is gone: the focus would fall out of the dialog, and Escape with it.
  const root = useRef<HTMLElement>(null);
  useEffect(() => root.current?.focus({ preventScroll: true }), []);
  const [only, setOnly] = useState(false);
  const columns = useMemo(() => previewColumns(preview), [preview]);
  const rows = useMemo(
    () =>
      preview.rows
        .filter((row) => !only || row.state === 'refused' || row.state === 'doubtful')
        .map((data): GridRow<PreviewRow> => ({ kind: 'data', id: String(data.line), data })),
    [preview, only],
  );
  const asked = preview.rows.filter(({ maybe }) => maybe.length > 0);
  const present = preview.rows.filter(({ state }) => state === 'present').length;
  const left = preview.refused + preview.doubtful;
  return (
    <section ref={root} tabIndex={-1} aria-label="Lo que se agregaría" className={styles.root}>
      <dl className={styles.counts} aria-label="Resumen de la importación">
        {(
          [
            ['Nuevos', preview.added],
            ['Se completan', preview.joined],
            ['Ya están', present],
            ['Por decidir', preview.doubtful],
            ['No se toman', preview.refused],
          ] as const
        ).map(([name, figure]) => (
          <div key={name} className={styles.count}>
            <dt>{name}</dt>
            <dd className={styles.figure}>{figure}</dd>
          </div>
        ))}
      </dl>
      <Text size={200} className={styles.quiet}>
        {preview.unused.length > 0 && `No se usan: ${preview.unused.map((heading) => `«${heading}»`).join(', ')}. `}
        De quien ya está solo se completan los datos vacíos. Todo es un solo paso: Ctrl+Z lo deshace completo.
      </Text>
      {preview.notices.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <ul className={styles.list} aria-label="Avisos del archivo">
              {preview.notices.map((notice) => (
                <li key={notice}>{notice}</li>
              ))}
            </ul>
          </MessageBarBody>
        </MessageBar>
      )}
      {asked.length > 0 && (
        <section aria-label="Pueden estar ya">
          <div className={styles.head}>
            <h3 className={styles.heading}>
              {countOf(asked.length, 'renglón puede', 'renglones pueden')} estar ya en el directorio. ¿Son los mismos?
            </h3>
            {asked.length > 1 && (
              <>
                <Button size="small" disabledFocusable={busy} onClick={() => onAnswer(asked.map(lineOf), 'join')}>
                  Todos son los mismos
                </Button>
                <Button size="small" disabledFocusable={busy} onClick={() => onAnswer(asked.map(lineOf), 'new')}>
                  Todos son otros
                </Button>
              </>
            )}
          </div>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable with the keyboard */}
          <ul className={styles.doubtful} tabIndex={0} aria-label="Renglones por decidir">
            {asked.map((row) => (
              <Question key={row.line} row={row} answer={answers.get(row.line)} onAnswer={onAnswer} />
            ))}
          </ul>
        </section>
      )}
      {left > 0 && (
        <Checkbox
          label="Mostrar solo los renglones que no se toman"
          checked={only}
          onChange={(_, data) => setOnly(data.checked === true)}
        />
      )}
      <div className={styles.grid}>
        <Grid<PreviewRow>
          label="Renglones del archivo"
          columns={columns}
          rows={rows}
          frozen={2}
          readOnly
          rowNames={['renglón', 'renglones']}
          empty={<Text>No hay renglones que mostrar.</Text>}
        />
      </div>
    </section>
  );
};

const lineOf = ({ line }: PreviewRow): number => line;

type QuestionProps = {
  readonly row: PreviewRow;
  readonly answer: 'new' | 'join' | undefined;
  readonly onAnswer: Props['onAnswer'];
};

const Question = ({ row, answer, onAnswer }: QuestionProps) => {
  const styles = useStyles();
  const [first = ''] = row.maybe;
  return (
    <li className={styles.question}>
      <Text weight="semibold">
        Fila {row.line}: {row.cells.filter(Boolean).slice(0, 3).join(', ')}
      </Text>
      <Text block size={200}>
        {row.words}
      </Text>
      <RadioGroup
        layout="horizontal"
        aria-label={`Fila ${row.line}`}
        value={answer ?? 'out'}
        onChange={(_, data) => onAnswer([row.line], data.value === 'join' || data.value === 'new' ? data.value : null)}
      >
        <Radio value="out" label="No tomarlo" />
        <Radio value="join" label={`Es «${first}»`} />
        <Radio value="new" label="Es otro organismo" />
      </RadioGroup>
    </li>
  );
};
