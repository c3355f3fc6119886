import type { BulletinInput } from '#shared/documents/compose/bulletin.ts';
import { blankBulletin } from '#shared/domain/bulletin/bulletin-edits.ts';
import { type Bulletin, emptyBulletins } from '#shared/domain/bulletin/bulletins.ts';
import { institution } from '#tests/documents/diagnosis/diagnosis-sample.ts';
import { idAt } from '#tests/domain/classifier/shipped-catalogues.ts';

const SENTENCE =
  'La dependencia de ejemplo explicó que cada escuela recibe un tinaco, un canal de lámina y una plática para madres y padres, y que las familias pueden inscribirse sin costo en su presidencia municipal. ';

/** A made-up bulletin with points, links and a contact, and a bare one beside it. */
export const bulletinInput = (
  { withSubheads = true, paragraphs = 5 }: { readonly withSubheads?: boolean; readonly paragraphs?: number } = {},
  said: Partial<Bulletin> = {},
): BulletinInput => {
  const bulletinId = idAt(71_001);
  const of = { bulletinId } as const;
  const content = emptyBulletins({ id: idAt(71_000), dossierId: idAt(1), title: '', fiscalYear: 2026 });
  return {
    content: {
      ...content,
      bulletin: [
        {
          ...blankBulletin('Unidad de Comunicación Social'),
          id: bulletinId,
          rank: 'a0',
          number: '012/2026',
          title: 'Inicia la jornada ficticia de captación de lluvia en escuelas de la sierra: Instituto de Salud',
          place: 'Ciudad de Prueba',
          date: '2026-03-10',
          issuedOn: '2026-03-10',
          body: [
            ...Array.from({ length: paragraphs }, (_, at) => ({
              kind: 'paragraph' as const,
              runs: [{ text: SENTENCE.repeat(2 + (at % 2)) }],
            })),
            { kind: 'bullet' as const, level: 0, runs: [{ text: 'Dos de marzo: Sierra de Prueba' }] },
            { kind: 'bullet' as const, level: 0, runs: [{ text: 'Nueve de marzo: Santa Ejemplar' }] },
            {
              kind: 'paragraph' as const,
              runs: [{ text: '«Guardar la lluvia es guardar la salud»', italic: true }, { text: ', dijo su titular.' }],
            },
          ],
          pressContact: 'Lic. Inés Prueba Ficticia\n312 555 0101, prensa@ejemplo.gob.mx',
          blackoutReason: 'Salud',
          ...said,
        },
      ],
      subhead: withSubheads
        ? [
            {
              ...of,
              id: idAt(71_010),
              rank: 'a0',
              text: 'Se instalan cuarenta tinacos en escuelas de ocho municipios',
            },
            {
              ...of,
              id: idAt(71_011),
              rank: 'a1',
              text: 'Participan doscientas familias, que aprendieron a limpiar techos y canales antes de las lluvias',
            },
          ]
        : [],
      link: [
        {
          ...of,
          id: idAt(71_020),
          rank: 'a0',
          kind: 'photos',
          label: '',
          url: 'https://fotos.ejemplo.gob.mx/albumes/jornada-de-captacion-de-lluvia/2026/03/10/1Nq4xxax0WLt8UaQGpXoC5qRzkU6HjB?vista=completa&orden=fecha',
        },
        {
          ...of,
          id: idAt(71_021),
          rank: 'a1',
          kind: 'video',
          label: 'Mensaje del titular',
          url: 'https://video.ejemplo.gob.mx/v/12',
        },
      ],
      recipient: [
        {
          ...of,
          id: idAt(71_030),
          rank: 'a0',
          partnerId: null,
          contactId: null,
          name: 'Ana Prueba',
          organisation: 'Radio Ejemplo',
          email: 'ana@radio.ejemplo.mx',
          sentOn: '2026-03-10',
        },
      ],
    },
    bulletinId,
    campaigns: undefined,
    blackouts: [],
    programName: 'Programa Lluvia en Casa',
    institution,
  };
};
