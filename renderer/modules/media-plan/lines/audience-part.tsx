import { LineChoice, LineFigure, LineWords } from '#renderer/modules/media-plan/lines/line-fields.tsx';
import { LinePart, type OfLine } from '#renderer/modules/media-plan/lines/line-part.tsx';
import { useContent } from '#renderer/modules/media-plan/media-plan-context.tsx';

/** Whom it reaches. */
export const AudiencePart = ({ line, direct }: OfLine) => {
  const universes = useContent((content) => content.universe);
  return (
    <LinePart title={direct ? 'Cuántas personas' : 'A cuántas personas llega'}>
      <LineFigure
        line={line}
        field="people"
        label={direct ? 'Asistencia esperada' : 'Personas por inserción'}
        {...(direct ? { hint: 'En cada una' } : {})}
      />
      <LineChoice
        line={line}
        field="universeId"
        label="Universo"
        value={line.universeId ?? ''}
        options={[
          ['', 'Ninguno'],
          ...universes.map(
            ({ id, name, place }) =>
              [id, [name, place].filter((text) => text.trim() !== '').join(', ') || 'Sin nombre'] as const,
          ),
        ]}
        patch={(value) => ({ universeId: value === '' ? null : value })}
      />
      {!direct && (
        <>
          <LineFigure line={line} field="rating" label="Rating" hint="Si no hay personas" />
          <LineFigure line={line} field="totalRating" label="Rating de todos" hint="Para la afinidad" />
        </>
      )}
      <LineFigure line={line} field="reach" label="Alcance %" hint="Según su fuente" />
      <LineWords line={line} field="figuresSource" label="Fuente de las cifras" wide />
    </LinePart>
  );
};
