import { useMemo } from 'react';
import { LineChoice, LineFigure, LineWords } from '#renderer/modules/media-plan/lines/line-fields.tsx';
import { LinePart, type OfLine } from '#renderer/modules/media-plan/lines/line-part.tsx';
import { useAbout } from '#renderer/modules/media-plan/media-plan-context.tsx';
import { outlineOf } from '#shared/domain/common/outline.ts';
import { AIRTIME_NAMES } from '#shared/domain/media/media-names.ts';
import { airtime } from '#shared/domain/media/media-plan.ts';

/** What it is and where. */
export const IdentityPart = ({ line, direct }: OfLine) => {
  const { lists, diagnosis } = useAbout();
  const territories = useMemo(
    () =>
      outlineOf(diagnosis.territory).map(
        ({ row, level }) => [row.id, `${'\u2003'.repeat(level)}${row.name.trim() || 'Sin nombre'}`] as const,
      ),
    [diagnosis],
  );
  const airtimes = airtime.options.map((value) => {
    const official = lists.officialAirtimes.find((one) => one.airtime === value);
    return [value, official?.name ?? AIRTIME_CHOICES[value]] as const;
  });
  const isOfficial = line.airtime === 'state' || line.airtime === 'fiscal';
  return (
    <LinePart title={direct ? 'Qué se hace y dónde' : 'Dónde y cómo'}>
      <LineWords line={line} field="outlet" label={direct ? 'Quién lo imparte o lo hace' : 'Soporte'} wide />
      <LineWords line={line} field="place" label={direct ? 'Lugar' : 'Plaza'} wide={direct} />
      <LineChoice
        line={line}
        field="territoryId"
        label="Territorio"
        wide={direct}
        value={line.territoryId ?? ''}
        options={[['', 'Ninguno'], ...territories]}
        patch={(value) => ({ territoryId: value === '' ? null : value })}
      />
      <LineWords line={line} field="daypart" label={direct ? 'Horario' : 'Franja'} />
      <LineWords line={line} field="format" label={direct ? 'Material de apoyo' : 'Formato'} />
      {!direct && (
        <>
          <LineChoice
            line={line}
            field="airtime"
            label="El espacio"
            wide
            value={line.airtime}
            options={airtimes}
            patch={(value) => ({ airtime: airtime.parse(value) })}
          />
          <LineFigure line={line} field="durationSeconds" label="Segundos" />
          {isOfficial && <LineFigure line={line} field="stations" label="Estaciones" />}
        </>
      )}
    </LinePart>
  );
};

/** A choice says what each means for the money. */
const AIRTIME_CHOICES = {
  ...AIRTIME_NAMES,
  bought: 'Se compra',
  'in-kind': 'Se da por convenio, sin pago',
} as const;
