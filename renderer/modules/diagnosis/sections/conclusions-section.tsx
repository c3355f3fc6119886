import { makeStyles, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import { useArrival, useContent, useDiagnosis, useEdit } from '#renderer/modules/diagnosis/diagnosis-context.tsx';
import { useSegmentOptions, useTerritoryOptions } from '#renderer/modules/diagnosis/grid/row-options.ts';
import type { GridOption } from '#renderer/ui/grid/grid-types.ts';
import { newId } from '#renderer/ui/new-id.ts';
import { OutlineEditor } from '#renderer/ui/outline-editor.tsx';
import { SectionLayout } from '#renderer/ui/section-layout.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import {
  deleteDiagnosisRows,
  insertDiagnosisRows,
  insertedDiagnosisIds,
  moveDiagnosisRow,
  patchDiagnosisRow,
} from '#shared/domain/diagnosis/diagnosis-edits.ts';

const useStyles = makeStyles({
  root: { maxWidth: '56rem' },
  more: {
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 16rem))',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXXS} 0 ${tokens.spacingVerticalS}`,
  },
});

/** What follows from all of it: each must be answered by a strategy of the annual programme. */
export const ConclusionsSection = () => {
  const styles = useStyles();
  const root = useRef<HTMLDivElement>(null);
  useArrival('conclusions', ({ rowId }) => {
    const row = rowId === undefined ? null : root.current?.querySelector(`[data-row="${CSS.escape(rowId)}"] textarea`);
    (row instanceof HTMLElement ? row : root.current?.querySelector('button'))?.focus();
  });
  return (
    <SectionLayout
      title="Conclusiones"
      about="Los hallazgos que las estrategias del programa anual deben atender, uno por renglón; el programa dirá con qué estrategia contesta cada uno."
      help="diagnosis.trees"
      scrolls
    >
      <div ref={root} className={styles.root}>
        <ConclusionsEditor />
      </div>
    </SectionLayout>
  );
};

/** The conclusions as a list, each with whom and where it speaks of. */
export const ConclusionsEditor = () => {
  const styles = useStyles();
  const { readOnly } = useDiagnosis();
  const edit = useEdit();
  const rows = useContent((content) => content.conclusion);
  const segments = useSegmentOptions();
  const territories = useTerritoryOptions();
  return (
    <OutlineEditor
      label="Hallazgos del diagnóstico"
      itemName="hallazgo"
      items={rows.map(({ id, text }) => ({ id, text, level: 0 }))}
      addLabel="Agregar hallazgo"
      empty="Por ejemplo: «Las mujeres rurales no se enteran a tiempo porque el aviso sale solo en internet»."
      maxLength={20_000}
      readOnly={readOnly}
      onText={(id, text) =>
        edit(
          (content) => patchDiagnosisRow(content, 'conclusion', id, { text }),
          'Escribir un hallazgo',
          `conclusion ${id}`,
        )
      }
      onInsert={(afterId) => {
        const changes = edit((content) => {
          const found = content.conclusion.findIndex(({ id }) => id === afterId);
          const index = found < 0 ? content.conclusion.length : found + 1;
          return insertDiagnosisRows(content, 'conclusion', [BLANK], index, newId);
        }, 'Agregar un hallazgo');
        return insertedDiagnosisIds(changes, 'conclusion')[0];
      }}
      onDelete={(id) => edit((content) => deleteDiagnosisRows(content, 'conclusion', [id]), 'Quitar un hallazgo')}
      onMove={(id, how) => {
        const at = rows.findIndex((row) => row.id === id);
        const target = rows[how === 'up' ? at - 1 : at + 1];
        if (target) edit((content) => moveDiagnosisRow(content, 'conclusion', id, target.id), 'Mover un hallazgo');
      }}
      renderMore={(id) => {
        const row = rows.find((one) => one.id === id);
        if (!row) return null;
        return (
          <div className={styles.more}>
            <Named
              label="Habla del segmento"
              none="De todos"
              value={row.segmentId}
              options={segments}
              readOnly={readOnly}
              onChoose={(segmentId) =>
                edit(
                  (content) => patchDiagnosisRow(content, 'conclusion', id, { segmentId }),
                  'Elegir el segmento de un hallazgo',
                )
              }
            />
            <Named
              label="Habla del territorio"
              none="De todos"
              value={row.territoryId}
              options={territories}
              readOnly={readOnly}
              onChoose={(territoryId) =>
                edit(
                  (content) => patchDiagnosisRow(content, 'conclusion', id, { territoryId }),
                  'Elegir el territorio de un hallazgo',
                )
              }
            />
          </div>
        );
      }}
    />
  );
};

const BLANK = { text: '', segmentId: null, territoryId: null } as const;

type NamedProps = {
  readonly label: string;
  readonly none: string;
  readonly value: string | null;
  readonly options: readonly GridOption[];
  readonly readOnly: boolean;
  readonly onChoose: (id: string | null) => void;
};

const Named = ({ label, none, value, options, readOnly, onChoose }: NamedProps) => (
  <SelectField
    label={label}
    value={options.some((option) => option.value === value) ? (value ?? '') : ''}
    readOnly={readOnly}
    onChange={(id) => onChoose(id === '' ? null : id)}
  >
    <option value="">{none}</option>
    {options.map((option) => (
      <option key={option.value} value={option.value}>
        {option.label}
      </option>
    ))}
  </SelectField>
);
