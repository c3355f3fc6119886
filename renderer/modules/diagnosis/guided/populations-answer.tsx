import { Field, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useContent, useDiagnosis, useEdit } from '#renderer/modules/diagnosis/diagnosis-context.tsx';
import {
  useSegmentOptions,
  useSourceOptions,
  useTerritoryOptions,
} from '#renderer/modules/diagnosis/grid/row-options.ts';
import { DraftInput } from '#renderer/ui/draft-input.tsx';
import type { GridOption } from '#renderer/ui/grid/grid-types.ts';
import { newId } from '#renderer/ui/new-id.ts';
import { ParsedInput } from '#renderer/ui/parsed-input.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { printedPercent, printedQuantity } from '#shared/documents/compose/printed-quantities.ts';
import { ok } from '#shared/domain/common/result.ts';
import { parseQuantity } from '#shared/domain/common/typed-numbers.ts';
import type { Figure } from '#shared/domain/diagnosis/diagnosis.ts';
import { FIGURE_NAMES } from '#shared/domain/diagnosis/diagnosis-finding.ts';
import { coveragesOf } from '#shared/domain/diagnosis/figures.ts';
import { findPopulation, POPULATIONS, setPopulation } from '#shared/domain/diagnosis/population-edits.ts';

const useStyles = makeStyles({
  place: { display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', gap: tokens.spacingHorizontalM },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1.6fr) minmax(0, 1fr)',
    gap: tokens.spacingHorizontalM,
    alignItems: 'start',
  },
  group: { border: 'none', margin: 0, padding: 0, minWidth: 0 },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold, marginBottom: tokens.spacingVerticalXS },
  // An input is as wide as its letters unless it is told otherwise, and would stick out of its column.
  date: { minWidth: 0, width: '100%', '& input': { minWidth: 0 } },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** The three populations of one territory and segment; another choice asks for those of another. */
export const PopulationsAnswer = () => {
  const styles = useStyles();
  const territories = useTerritoryOptions();
  const segments = useSegmentOptions();
  const content = useContent((all) => all);
  const [territory, setTerritory] = useState(() => territories[0]?.value ?? '');
  const [segment, setSegment] = useState('');
  const place = { territoryId: territory === '' ? null : territory, segmentId: segment === '' ? null : segment };
  const coverage = coveragesOf(content).find(
    (one) => one.territoryId === place.territoryId && one.segmentId === place.segmentId,
  );
  return (
    <>
      <div className={styles.place}>
        <SelectField label="¿De qué territorio?" value={territory} onChange={setTerritory}>
          <option value="">Sin territorio</option>
          <Options options={territories} />
        </SelectField>
        <SelectField label="¿De qué segmento?" value={segment} onChange={setSegment}>
          <option value="">Toda la población</option>
          <Options options={segments} />
        </SelectField>
      </div>
      {POPULATIONS.map((kind) => (
        <Population key={`${kind} ${territory} ${segment}`} kind={kind} place={place} />
      ))}
      <Text role="status">
        {coverage
          ? `Cobertura: se atiende a ${printedPercent(coverage.percent)} de la población objetivo.`
          : 'Con la objetivo y la atendida se calcula la cobertura.'}
      </Text>
      <Text size={200} className={styles.quiet}>
        Al elegir otro territorio o segmento se preguntan sus cifras. Los segmentos se traslapan, por eso no se suman.
      </Text>
    </>
  );
};

type PopulationProps = {
  readonly kind: (typeof POPULATIONS)[number];
  readonly place: Pick<Figure, 'territoryId' | 'segmentId'>;
};

const Population = ({ kind, place }: PopulationProps) => {
  const styles = useStyles();
  const { readOnly } = useDiagnosis();
  const edit = useEdit();
  const sources = useSourceOptions();
  const figures = useContent((content) => content.figure);
  const figure = findPopulation({ figure: figures }, { kind, ...place });
  const name = FIGURE_NAMES[kind];
  const write = (patch: Partial<Figure>, label: string, coalesce: string | null = null) =>
    edit((content) => setPopulation(content, { kind, ...place }, patch, newId), label, coalesce);
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{name.charAt(0).toUpperCase() + name.slice(1)}</legend>
      <div className={styles.row}>
        <ParsedInput
          label="Personas"
          text={printedQuantity(figure?.value ?? '')}
          readOnly={readOnly}
          read={(typed) => (typed === '' ? ok('') : parseQuantity(typed))}
          onCommit={(value) => write({ value }, `Escribir la ${name}`)}
        />
        <SelectField
          label="Fuente"
          value={figure?.sourceId ?? ''}
          onChange={(sourceId) =>
            write({ sourceId: sourceId === '' ? null : sourceId }, `Elegir la fuente de la ${name}`)
          }
        >
          <option value="">{sources.length === 0 ? 'Aún no hay fuentes' : 'Elija su fuente'}</option>
          <Options options={sources} />
        </SelectField>
        <Field label="Fecha">
          <DraftInput
            className={styles.date}
            value={figure?.date ?? ''}
            maxLength={100}
            readOnly={readOnly}
            placeholder="2026, o s/f"
            onCommit={(date) => write({ date }, `Escribir la fecha de la ${name}`, `date ${kind}`)}
          />
        </Field>
      </div>
    </fieldset>
  );
};

const Options = ({ options }: { readonly options: readonly GridOption[] }) =>
  options.map(({ value, label }) => (
    <option key={value} value={value}>
      {label}
    </option>
  ));
