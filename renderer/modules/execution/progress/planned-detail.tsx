import { Button, Field, makeStyles, Text, tokens } from '@fluentui/react-components';
import {
  useContent,
  useExecution,
  useExecutionEdit,
  useReadOnly,
} from '#renderer/modules/execution/execution-context.tsx';
import { figureOf, percentOf } from '#renderer/modules/execution/figures.ts';
import { MonthBars } from '#renderer/modules/execution/progress/month-bars.tsx';
import type { PlannedRow } from '#renderer/modules/execution/progress/planned-rows.ts';
import { CardPart, Quiet } from '#renderer/ui/card-part.tsx';
import { DraftTextarea } from '#renderer/ui/draft-textarea.tsx';
import { newId } from '#renderer/ui/new-id.ts';
import { formatLongDate } from '#shared/domain/common/dates.ts';
import { monthName } from '#shared/domain/common/fiscal-year.ts';
import type { ExecutionContent } from '#shared/domain/execution/execution.ts';
import { executionRows } from '#shared/domain/execution/execution-edits.ts';
import { ENTRY_KIND_NAMES } from '#shared/domain/execution/execution-finding.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, minWidth: 0 },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    overflowWrap: 'anywhere',
  },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  entry: { justifyContent: 'flex-start', textAlign: 'left', width: '100%', fontWeight: tokens.fontWeightRegular },
  quiet: { color: tokens.colorNeutralForeground2 },
});

type Props = { readonly row: PlannedRow; readonly upTo: number };

/** One activity or media line: its months, the entries that did it, and why it wasn't done as planned. */
export const PlannedDetail = ({ row, upTo }: Props) => {
  const styles = useStyles();
  const { jump } = useExecution();
  const { progress, unit } = row;
  return (
    <section className={styles.root} aria-label={row.name} data-row={row.id}>
      <div>
        <h3 className={styles.title}>{row.name}</h3>
        <Text size={200} className={styles.quiet}>
          A {monthName(upTo)}: {figureOf(progress.doneToDate)} de {figureOf(progress.plannedToDate)} {unit}
          {progress.percent === undefined ? '' : `, ${percentOf(progress.percent)}`}
        </Text>
      </div>
      <MonthBars planned={progress.planned} done={progress.done} upTo={upTo} />
      <CardPart title={`Entradas de la bitácora (${progress.entries.length})`}>
        {progress.entries.length === 0 ? (
          <Quiet>Ninguna entrada dice que es de esto.</Quiet>
        ) : (
          <ul className={styles.list}>
            {progress.entries.slice(0, MOST_SHOWN).map((entry) => (
              <li key={entry.id}>
                <Button
                  size="small"
                  appearance="subtle"
                  className={styles.entry}
                  onClick={() => jump({ section: 'log', rowId: entry.id })}
                >
                  {formatLongDate(entry.date)} · {entry.title.trim() || ENTRY_KIND_NAMES[entry.kind]}
                </Button>
              </li>
            ))}
          </ul>
        )}
        {progress.entries.length > MOST_SHOWN && <Quiet>Y {progress.entries.length - MOST_SHOWN} más.</Quiet>}
        {progress.unknown > 0 && (
          <Quiet>
            {progress.unknown === 1 ? 'Una no dice cuánto' : `${progress.unknown} no dicen cuánto`}: lo hecho no las
            cuenta.
          </Quiet>
        )}
      </CardPart>
      <CardPart title="Explicación">
        <Explained
          row={row}
          field="reason"
          label="Por qué no se hizo, o se hizo de otro modo"
          placeholder="Se escribe aquí mismo y sale en el informe"
        />
        <Explained row={row} field="remedy" label="Qué se hará" placeholder="" />
      </CardPart>
    </section>
  );
};

const MOST_SHOWN = 30;

type ExplainedProps = {
  readonly row: PlannedRow;
  readonly field: 'reason' | 'remedy';
  readonly label: string;
  readonly placeholder: string;
};

/** Text of the explanation of one thing; its row is made with the first letter, and goes when nothing is left. */
const Explained = ({ row, field, label, placeholder }: ExplainedProps) => {
  const readOnly = useReadOnly();
  const edit = useExecutionEdit();
  const present = useContent((content) => explanationOf(content, row));
  const put = (text: string) =>
    edit(
      (content) => {
        const known = explanationOf(content, row);
        const other = field === 'reason' ? known?.remedy : known?.reason;
        if (known && text === '' && (other ?? '') === '') return [executionRows.remove('explanation', known.id)];
        if (known) return [executionRows.set('explanation', known.id, field, text)];
        if (text === '') return [];
        const ids =
          row.kind === 'activity'
            ? { activityId: row.id, mediaLineId: null }
            : { activityId: null, mediaLineId: row.id };
        return executionRows.append(content, 'explanation', [{ ...ids, reason: '', remedy: '', [field]: text }], newId);
      },
      `Explicar «${row.name}»`,
      `${row.id} ${field}`,
    );
  return (
    <Field label={label} data-fields={field}>
      <DraftTextarea
        value={present?.[field] ?? ''}
        maxLength={20_000}
        rows={3}
        resize="vertical"
        readOnly={readOnly}
        placeholder={readOnly ? '' : placeholder}
        onCommit={put}
      />
    </Field>
  );
};

const explanationOf = ({ explanation }: ExecutionContent, { id, kind }: PlannedRow) =>
  explanation.find((row) => (kind === 'activity' ? row.activityId : row.mediaLineId) === id);
