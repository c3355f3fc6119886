import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { HistoryRegular } from '@fluentui/react-icons/svg/history';
import { FieldBox } from '#renderer/modules/record/fields/field-box.tsx';
import { insertedAt } from '#renderer/modules/record/fields/insert-at.ts';
import { useRecord, useRecordContent, useRecordEdit } from '#renderer/modules/record/record-context.tsx';
import { newId } from '#renderer/ui/new-id.ts';
import { RowsEditor } from '#renderer/ui/rows-editor.tsx';
import { parseSpanishDate } from '#shared/domain/common/dates.ts';
import { foldText } from '#shared/domain/common/text.ts';
import {
  addPeriod,
  addSuccession,
  moveRow,
  removeRows,
  setRowField,
} from '#shared/domain/program-record/program-record-edits.ts';

const useStyles = makeStyles({
  known: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalXS,
    marginTop: tokens.spacingVerticalS,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

const COLUMNS = [
  { key: 'institution', title: 'Institución' },
  { key: 'startedOn', title: 'Desde', placeholder: '2003-05' },
  { key: 'endedOn', title: 'Hasta', placeholder: '2018' },
  { key: 'act', title: 'Acto que la creó' },
  { key: 'source', title: 'De dónde se sabe' },
] as const;

/** The institutions that carried the programme on, with the act that began each period and where that is known from. */
export const PeriodsField = () => {
  const styles = useStyles();
  const { readOnly, setup } = useRecord();
  const content = useRecordContent();
  const edit = useRecordEdit();
  const present = new Set(content.period.map((row) => foldText(row.institution)));
  const offered = setup.successions.filter(({ periods }) =>
    periods.some((period) => !present.has(foldText(period.institution))),
  );
  return (
    <FieldBox
      fields={COLUMNS.map((column) => column.key)}
      rows={content.period.map((row) => row.id)}
      legend="Instituciones que han llevado el programa"
      hint="Las fechas, como se sepan: el año (2003), el año y el mes (2003-05) o el día completo. Los periodos pueden encimarse."
    >
      <RowsEditor
        label="Historia del programa"
        rowName="periodo"
        rows={content.period}
        columns={COLUMNS}
        addLabel="Agregar periodo"
        readOnly={readOnly}
        onInsert={(index) =>
          edit((before) => insertedAt(before, addPeriod(before, newId), 'period', index), 'Agregar un periodo')
        }
        onDelete={(id) => edit((before) => removeRows(before, 'period', [id]), 'Quitar un periodo')}
        onMove={(id, to) => edit((before) => moveRow(before, 'period', id, to), 'Mover un periodo')}
        onChange={(id, key, value) => {
          const typed = value.trim();
          const isDate = key === 'startedOn' || key === 'endedOn';
          const stored = isDate ? (wholeDate(typed) ?? typed.slice(0, 100)) : value;
          edit((before) => setRowField(before, 'period', id, key, stored), 'Escribir un periodo', `${id} ${key}`);
        }}
      />
      {!readOnly &&
        offered.map((succession) => (
          <div key={succession.key} className={styles.known}>
            <Button
              icon={<HistoryRegular />}
              onClick={() =>
                edit(
                  (before) => addSuccession(before, succession, newId),
                  `Agregar «${succession.title}» a la historia`,
                )
              }
            >
              Agregar la sucesión {succession.title}
            </Button>
            <Text size={200} className={styles.quiet}>
              {succession.note}
            </Text>
          </div>
        ))}
    </FieldBox>
  );
};

/** A whole day as people write it; years and months stay as typed. */
const wholeDate = (typed: string): string | undefined => (/\D/.test(typed) ? parseSpanishDate(typed) : undefined);
