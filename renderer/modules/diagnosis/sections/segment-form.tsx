import { Button, Field, makeStyles, Text, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { useMemo, useRef } from 'react';
import {
  useContent,
  useDiagnosis,
  useDiagnosisState,
  useEdit,
} from '#renderer/modules/diagnosis/diagnosis-context.tsx';
import { EntityGrid, type EntityGridHandle } from '#renderer/modules/diagnosis/grid/entity-grid.tsx';
import { useSourceOptions } from '#renderer/modules/diagnosis/grid/row-options.ts';
import { DraftInput } from '#renderer/ui/draft-input.tsx';
import { DraftTextarea } from '#renderer/ui/draft-textarea.tsx';
import { choiceColumn, decimalColumn, textColumn } from '#renderer/ui/grid/column-kinds.ts';
import type { GridColumn } from '#renderer/ui/grid/grid-types.ts';
import { RichTextEditor } from '#renderer/ui/rich-text-editor/rich-text-editor.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import type { DiagnosisContent, Segment } from '#shared/domain/diagnosis/diagnosis.ts';
import { patchDiagnosisRow } from '#shared/domain/diagnosis/diagnosis-edits.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, maxWidth: '52rem' },
  top: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 2fr) minmax(0, 1fr)',
    gap: tokens.spacingHorizontalM,
  },
  // An input is as wide as its letters unless it is told otherwise, and would cover its neighbour.
  line: { minWidth: 0, width: '100%', '& input': { minWidth: 0 } },
  habits: { height: '220px' },
  none: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM, padding: tokens.spacingVerticalL },
});

type Props = { readonly segment: Segment };

/** Everything that is known of one segment. */
export const SegmentForm = ({ segment }: Props) => {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <div className={styles.top}>
        <SegmentLine segment={segment} field="name" />
        <SegmentGroup segment={segment} />
        <SegmentPriority segment={segment} />
      </div>
      <SegmentLine segment={segment} field="message" />
      <SegmentDescription segment={segment} />
      <SegmentBarriers segment={segment} />
      <div data-field="habits">
        <Text as="h3" weight="semibold" block>
          Por dónde se entera
        </Text>
        <div className={styles.habits}>
          <SegmentHabits segment={segment} />
        </div>
      </div>
    </div>
  );
};

const LINES = {
  name: { label: 'Nombre del segmento', step: 'Escribir el nombre de un segmento' },
  message: { label: 'Mensaje: qué se le dirá, en una frase', step: 'Escribir el mensaje de un segmento' },
} as const;

/** Its name or its message. */
export const SegmentLine = ({ segment, field }: Props & { readonly field: keyof typeof LINES }) => {
  const styles = useStyles();
  const write = useWrite(segment);
  const { readOnly } = useDiagnosis();
  const { label, step } = LINES[field];
  return (
    <Field label={label} data-field={field}>
      <DraftInput
        className={styles.line}
        value={segment[field]}
        maxLength={2_000}
        readOnly={readOnly}
        onCommit={(value) => write({ [field]: value }, step, field)}
      />
    </Field>
  );
};

const SegmentGroup = ({ segment }: Props) => {
  const write = useWrite(segment);
  const { readOnly } = useDiagnosis();
  const groups = useDiagnosisState((state) => state.about.groups);
  const own = segment.groupValue !== '' && !groups.includes(segment.groupValue) ? [segment.groupValue] : [];
  return (
    <div data-field="groupValue">
      <SelectField
        label="Grupo de la ficha"
        value={segment.groupValue}
        readOnly={readOnly}
        onChange={(groupValue) => write({ groupValue }, 'Elegir el grupo de un segmento')}
      >
        <option value="">Ninguno: es propio del diagnóstico</option>
        {[...groups, ...own].map((group) => (
          <option key={group} value={group}>
            {group}
          </option>
        ))}
      </SelectField>
    </div>
  );
};

/** 1 is attended first. */
export const SegmentPriority = ({ segment }: Props) => {
  const write = useWrite(segment);
  const { readOnly } = useDiagnosis();
  return (
    <div data-field="priority">
      <SelectField
        label="Prioridad"
        value={segment.priority === null ? '' : String(segment.priority)}
        readOnly={readOnly}
        onChange={(value) =>
          write({ priority: value === '' ? null : Number(value) }, 'Elegir la prioridad de un segmento')
        }
      >
        <option value="">Sin decidir</option>
        {[1, 2, 3, 4, 5].map((priority) => (
          <option key={priority} value={priority}>
            {PRIORITIES[priority] ?? priority}
          </option>
        ))}
      </SelectField>
    </div>
  );
};

const PRIORITIES: Readonly<Record<number, string>> = { 1: '1, primero', 5: '5, al último' };

export const SegmentDescription = ({ segment }: Props) => {
  const write = useWrite(segment);
  const { readOnly } = useDiagnosis();
  return (
    <Field label="Descripción: quiénes son y cómo viven" data-field="description">
      <DraftTextarea
        value={segment.description}
        maxLength={20_000}
        rows={2}
        resize="vertical"
        readOnly={readOnly}
        onCommit={(description) => write({ description }, 'Describir un segmento', 'description')}
      />
    </Field>
  );
};

/** What keeps it away from the programme. */
export const SegmentBarriers = ({ segment }: Props) => {
  const write = useWrite(segment);
  const { readOnly } = useDiagnosis();
  return (
    <Field label="Barreras: qué le impide acercarse al programa" data-field="barriers">
      {() => (
        <RichTextEditor
          label="Barreras"
          value={segment.barriers}
          readOnly={readOnly}
          minLines={3}
          toolbar="focus"
          onChange={(barriers) => write({ barriers }, 'Escribir las barreras de un segmento', 'barriers')}
        />
      )}
    </Field>
  );
};

type Habit = DiagnosisContent['mediaHabit'][number];

/** What it listens to, reads or watches, with the source of each figure. */
export const SegmentHabits = ({ segment }: Props) => {
  const styles = useStyles();
  const { readOnly } = useDiagnosis();
  const grid = useRef<EntityGridHandle>(null);
  const habits = useContent((content) => content.mediaHabit);
  const sources = useSourceOptions();
  const rows = useMemo(() => habits.filter(({ segmentId }) => segmentId === segment.id), [habits, segment.id]);
  const columns = useMemo(
    (): readonly GridColumn<Habit>[] => [
      textColumn<Habit>({ key: 'medium', title: 'Medio', width: 190, value: ({ medium }) => medium }),
      textColumn<Habit>({ key: 'use', title: 'Cómo lo usa', width: 260, value: ({ use }) => use }),
      decimalColumn<Habit>({ key: 'percent', title: '% que lo usa', width: 96, value: ({ percent }) => percent }),
      choiceColumn<Habit>({
        key: 'sourceId',
        title: 'Fuente',
        width: 200,
        options: sources,
        value: ({ sourceId }) => sourceId ?? '',
      }),
    ],
    [sources],
  );
  return (
    <EntityGrid
      ref={grid}
      part="segments"
      arrives={false}
      entity="mediaHabit"
      label={`Medios de ${segment.name.trim() || 'este segmento'}`}
      rowNames={ROW_NAMES}
      columns={columns}
      rows={rows}
      blank={() => ({ segmentId: segment.id, medium: '', use: '', percent: '', sourceId: null })}
      empty={
        <div className={styles.none}>
          <Text>No se sabe todavía por qué medios se entera.</Text>
          {!readOnly && (
            <Button size="small" icon={<AddRegular />} onClick={() => grid.current?.add()}>
              Agregar medio
            </Button>
          )}
        </div>
      }
    />
  );
};

const ROW_NAMES = ['medio', 'medios'] as const;

const useWrite = (segment: Segment) => {
  const edit = useEdit();
  return (patch: Partial<Omit<Segment, 'id' | 'rank'>>, label: string, field: string | null = null) =>
    edit(
      (content) => patchDiagnosisRow(content, 'segment', segment.id, patch),
      label,
      field === null ? null : `segment ${segment.id} ${field}`,
    );
};
