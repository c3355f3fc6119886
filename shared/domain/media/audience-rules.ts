import type { Finding } from '#shared/domain/common/finding.ts';
import { quantityNumber } from '#shared/domain/common/quantities.ts';
import { lineFigures } from '#shared/domain/media/line-figures.ts';
import type { Universe } from '#shared/domain/media/media-plan.ts';
import { mediaPlanOf } from '#shared/domain/media/media-plan.ts';
import { type MediaReading, mediaFinding, type ReadLine } from '#shared/domain/media/media-reading.ts';

/** Whether what is said of those whom the plan reaches can be, and whom it is said of. What isn't known is no fault. */
export const checkAudience = (reading: MediaReading): readonly Finding[] => {
  const universes = new Map(reading.content.universe.map((row) => [row.id, row]));
  return [
    ...reading.content.universe.flatMap(checkUniverse),
    ...reading.lines.flatMap((read) => checkFigures(reading, read, universes)),
    ...checkReferences(reading),
    ...checkMixedUniverses(reading),
  ];
};

const checkUniverse = (universe: Universe, index: number): readonly Finding[] => {
  const where = `Universo ${index + 1}${universe.name.trim() === '' ? '' : `, ${universe.name.trim()}`}`;
  const at = (field: string) => ({ section: 'audience', rowId: universe.id, field }) as const;
  return [
    ...(universe.name.trim() === '' || universe.place.trim() === ''
      ? [
          mediaFinding(
            'universe-unnamed',
            'warning',
            at(universe.name.trim() === '' ? 'name' : 'place'),
            where,
            universe.kind === 'target'
              ? 'No dice cuál es el público o de qué plaza.'
              : 'No dice de quiénes o de qué plaza es.',
            'Escríbalo: los puntos solo se entienden con su universo.',
          ),
        ]
      : []),
    ...((quantityNumber(universe.people) ?? 0) > 0
      ? []
      : [
          mediaFinding(
            'universe-without-people',
            'warning',
            at('people'),
            where,
            'No dice cuántas personas son; sus puntos e impactos quedan en blanco.',
            'Escriba el número de personas y su fuente.',
          ),
        ]),
    ...(universe.people !== '' && universe.source.trim() === ''
      ? [
          mediaFinding(
            'universe-without-source',
            'warning',
            at('source'),
            where,
            'No dice de dónde sale la cifra.',
            'Anote la fuente.',
          ),
        ]
      : []),
  ];
};

const checkFigures = (
  reading: MediaReading,
  { line, spread, where }: ReadLine,
  universes: ReadonlyMap<string, Universe>,
): readonly Finding[] => {
  const at = (field: string) => ({ section: 'audience', rowId: line.id, field }) as const;
  const figures = lineFigures(line, spread, universes, mediaPlanOf(reading.content).costBase);
  const people = quantityNumber(line.people);
  const universe = line.universeId === null ? undefined : universes.get(line.universeId);
  const size = universe ? quantityNumber(universe.people) : undefined;
  const given = [line.people, line.rating, line.reach].some((text) => text !== '');
  return [
    ...(line.universeId !== null && !universe
      ? [
          mediaFinding(
            'universe-lost',
            'blocking',
            at('universeId'),
            where,
            'Su universo ya no está en el plan.',
            'Elija otro, o agréguelo de nuevo.',
          ),
        ]
      : []),
    ...((line.rating !== '' || line.reach !== '') && line.universeId === null
      ? [
          mediaFinding(
            'rating-without-universe',
            'warning',
            at('universeId'),
            where,
            'Tiene puntos o alcance y no dice de qué universo; no se pueden usar.',
            'Elija el universo al que se refieren.',
          ),
        ]
      : []),
    ...(people !== undefined && size !== undefined && people > size
      ? [
          mediaFinding(
            'audience-above-universe',
            'blocking',
            at('people'),
            where,
            `Una inserción llega a más personas (${line.people}) de las que tiene su universo (${universe?.people}).`,
            'Corrija la audiencia, o elija el universo que le corresponde.',
          ),
        ]
      : []),
    ...((quantityNumber(line.rating) ?? 0) > 100
      ? [
          mediaFinding(
            'rating-above-100',
            'blocking',
            at('rating'),
            where,
            `El rating de una inserción es ${line.rating} y no puede pasar de 100.`,
            'Escriba los puntos de una sola inserción.',
          ),
        ]
      : []),
    ...(figures.points !== null && figures.reach !== null && figures.reach > figures.points
      ? [
          mediaFinding(
            'reach-above-points',
            'warning',
            at('reach'),
            where,
            'Su alcance es mayor que sus puntos: la frecuencia media saldría menor que 1.',
            'Revise el alcance, el rating y el número de inserciones.',
          ),
        ]
      : []),
    ...(given && line.figuresSource.trim() === ''
      ? [
          mediaFinding(
            'figures-without-source',
            'warning',
            at('figuresSource'),
            where,
            'Tiene cifras de audiencia y no dice de dónde salen.',
            'Anote el estudio o quién las estima.',
          ),
        ]
      : []),
  ];
};

const checkReferences = ({ content, diagnosis, lines }: MediaReading): readonly Finding[] => {
  const segments = new Set(diagnosis.segment.map(({ id }) => id));
  const territories = new Set(diagnosis.territory.map(({ id }) => id));
  const losing = new Set(
    content.lineSegment.filter(({ segmentId }) => !segments.has(segmentId)).map(({ lineId }) => lineId),
  );
  return lines.flatMap(({ line, where }) => [
    ...(losing.has(line.id)
      ? [
          mediaFinding(
            'segment-lost',
            'warning',
            { section: 'lines', rowId: line.id, field: 'segments' },
            where,
            'Nombra un grupo que ya no está en el diagnóstico.',
            'Quítelo, o agréguelo de nuevo al diagnóstico y elíjalo.',
          ),
        ]
      : []),
    ...(line.territoryId !== null && !territories.has(line.territoryId)
      ? [
          mediaFinding(
            'territory-lost',
            'warning',
            { section: 'lines', rowId: line.id, field: 'territoryId' },
            where,
            'Su territorio ya no está en el diagnóstico.',
            'Elija otro, o agréguelo de nuevo al diagnóstico.',
          ),
        ]
      : []),
  ]);
};

/** Points of different universes don't add up: those who read the plan are told, once. */
const checkMixedUniverses = ({ lines, content }: MediaReading): readonly Finding[] => {
  const used = new Set(lines.flatMap(({ line }) => (line.universeId === null ? [] : [line.universeId])));
  if (used.size < 2) return [];
  const names = content.universe.filter(({ id }) => used.has(id)).map(({ name, place }) => `${name}, ${place}`);
  return [
    mediaFinding(
      'several-universes',
      'info',
      { section: 'audience' },
      'Plan de medios',
      `Los puntos del plan son de ${used.size} universos (${names.join('; ')}) y no se suman entre sí.`,
      'Léalos por universo, o mida todos los renglones con el mismo.',
    ),
  ];
};
