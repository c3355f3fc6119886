import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { EvidencePart } from '#renderer/modules/execution/evidence/evidence-part.tsx';
import { useContent, useFindingsOf, useReadOnly } from '#renderer/modules/execution/execution-context.tsx';
import { RowLine, RowText } from '#renderer/modules/execution/fields.tsx';
import { FindingNotes } from '#renderer/modules/execution/finding-notes.tsx';
import { EntryPeoplePart } from '#renderer/modules/execution/log/entry-people.tsx';
import { EntryPlanPart } from '#renderer/modules/execution/log/entry-plan.tsx';
import { EntrySpendingPart } from '#renderer/modules/execution/log/entry-spending.tsx';
import { EntryWhenPart } from '#renderer/modules/execution/log/entry-when.tsx';
import { nameOfEntry } from '#renderer/modules/execution/log/name-of-entry.ts';
import { Beside, CardPart } from '#renderer/ui/card-part.tsx';
import { formatLongDate } from '#shared/domain/common/dates.ts';
import type { LogEntry } from '#shared/domain/execution/execution.ts';
import { ENTRY_KIND_NAMES } from '#shared/domain/execution/execution-finding.ts';

const useStyles = makeStyles({
  root: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXXL}`,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    minWidth: 0,
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 8px' },
  words: { flex: '1 1 15rem', minWidth: 0 },
  title: {
    margin: 0,
    outline: 'none',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    overflowWrap: 'anywhere',
    overflow: 'hidden',
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: 2,
  },
  meta: { color: tokens.colorNeutralForeground2 },
});

type Props = { readonly entry: LogEntry; readonly onDelete: () => void };

/** Everything about one entry of the log. */
export const EntryCard = ({ entry, onDelete }: Props) => {
  const styles = useStyles();
  const readOnly = useReadOnly();
  const findings = useFindingsOf(entry.id);
  const number = useContent((content) => content.entry.findIndex(({ id }) => id === entry.id) + 1);
  const common = (field: string, words: string) => ({
    entity: 'entry' as const,
    rowId: entry.id,
    field,
    history: `Cambiar ${words} de ${nameOfEntry(entry)}`,
  });
  return (
    <article className={styles.root} aria-label={entry.title.trim() || 'Entrada sin título'} data-row={entry.id}>
      <div className={styles.head}>
        <div className={styles.words}>
          <h2 className={styles.title} tabIndex={-1}>
            {entry.title.trim() || 'Entrada sin título'}
          </h2>
          <Text size={200} className={styles.meta}>
            Entrada {number} · {ENTRY_KIND_NAMES[entry.kind]}
            {entry.date === '' ? '' : ` · ${formatLongDate(entry.date)}`}
          </Text>
        </div>
        {!readOnly && (
          <Button
            appearance="subtle"
            icon={<DeleteRegular />}
            title="Borrar (Ctrl+Supr en la lista); Ctrl+Z la devuelve"
            onClick={onDelete}
          >
            Borrar
          </Button>
        )}
      </div>
      <FindingNotes findings={findings} />
      <EntryWhenPart entry={entry} />
      <EntryPlanPart entry={entry} />
      <EntryPeoplePart entry={entry} />
      <EvidencePart entry={entry} />
      <EntrySpendingPart entry={entry} />
      <CardPart title="Resultado">
        <Beside>
          <RowLine
            {...common('responsible', 'quién fue responsable')}
            label="Responsable"
            value={entry.responsible}
            placeholder="Nombre y cargo"
          />
        </Beside>
        <RowText
          {...common('outcome', 'el resultado')}
          label="Qué se logró"
          value={entry.outcome}
          placeholder="Acuerdos, dudas que se repitieron, lo que sigue"
        />
      </CardPart>
    </article>
  );
};
