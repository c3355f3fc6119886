import { useMemo } from 'react';
import {
  searchOptions,
  useSegmentOptions,
  useSourceOptions,
  useTerritoryOptions,
} from '#renderer/modules/diagnosis/grid/row-options.ts';
import { choiceColumn, decimalColumn, textColumn } from '#renderer/ui/grid/column-kinds.ts';
import type { GridColumn } from '#renderer/ui/grid/grid-types.ts';
import type { Figure } from '#shared/domain/diagnosis/diagnosis.ts';

/** Of whom, how many, of how many of them, from where and when: one figure from left to right. */
export const useFigureColumns = (): readonly GridColumn<Figure>[] => {
  const territories = useTerritoryOptions();
  const segments = useSegmentOptions();
  const sources = useSourceOptions();
  return useMemo(
    () => [
      {
        ...choiceColumn<Figure>({
          key: 'territoryId',
          title: 'Territorio',
          width: 120,
          options: [{ value: '', label: 'Sin territorio' }, ...territories],
          value: ({ territoryId }) => territoryId ?? '',
        }),
        search: searchOptions([{ value: '', label: 'Sin territorio' }, ...territories]),
      },
      choiceColumn<Figure>({
        key: 'segmentId',
        title: 'Segmento',
        width: 132,
        options: [{ value: '', label: 'Toda la población' }, ...segments],
        value: ({ segmentId }) => segmentId ?? '',
      }),
      choiceColumn<Figure>({
        key: 'kind',
        title: 'Población',
        width: 86,
        options: KINDS,
        value: ({ kind }) => kind,
        check: (value) => (value === '' ? 'Elija qué población es: potencial, objetivo, atendida u otra.' : undefined),
      }),
      {
        ...decimalColumn<Figure>({ key: 'value', title: 'Cifra', width: 96, value: ({ value }) => value }),
        shown: shownFigure,
      },
      choiceColumn<Figure>({
        key: 'unit',
        title: 'Unidad',
        width: 84,
        options: UNITS,
        value: ({ unit }) => unit,
        check: (value) => (value === '' ? 'Elija personas o por ciento.' : undefined),
      }),
      textColumn<Figure>({ key: 'base', title: 'De quiénes', width: 176, value: ({ base }) => base }),
      decimalColumn<Figure>({
        key: 'baseValue',
        title: 'Cuántos son',
        width: 92,
        value: ({ baseValue }) => baseValue,
      }),
      choiceColumn<Figure>({
        key: 'sourceId',
        title: 'Fuente',
        width: 150,
        options: sources,
        value: ({ sourceId }) => sourceId ?? '',
      }),
      textColumn<Figure>({ key: 'date', title: 'Fecha (o s/f)', width: 92, value: ({ date }) => date }),
      textColumn<Figure>({
        key: 'concept',
        title: 'Nombre propio de la cifra',
        width: 190,
        value: ({ concept }) => concept,
      }),
      textColumn<Figure>({ key: 'note', title: 'Nota', width: 200, value: ({ note }) => note }),
    ],
    [territories, segments, sources],
  );
};

const KINDS = [
  { value: 'potential', label: 'Potencial' },
  { value: 'target', label: 'Objetivo' },
  { value: 'served', label: 'Atendida' },
  { value: 'other', label: 'Otra cifra' },
] as const;

const UNITS = [
  { value: 'people', label: 'Personas' },
  { value: 'percent', label: 'Por ciento' },
] as const;

/** `1,250`, or `80 %`: two figures that differ in unit must not look the same. */
const shownFigure = ({ value, unit }: Figure): string => {
  const grouped = value.replace(/\d+/, (whole) => whole.replace(/\B(?=(?:\d{3})+$)/g, ','));
  return grouped === '' || unit === 'people' ? grouped : `${grouped} %`;
};
