import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { generateKeyBetween } from 'fractional-indexing';
import { byRank } from '#shared/domain/common/changes.ts';
import { uuidV7 } from '#shared/domain/common/ids.ts';
import { paragraphs, type RichText } from '#shared/domain/common/rich-text.ts';
import { emptyInstitution, type Institution } from '#shared/domain/institution/institution.ts';
import type { ManualContent } from '#shared/domain/manual/manual.ts';
import { emptyProcedure, type ProcedureContent } from '#shared/domain/procedure/procedure.ts';
import type { ProcedureVersion } from '#shared/domain/procedure/procedure-version.ts';
import { type ProcedureProfile, procedureProfile } from '#shared/domain/procedure/profile.ts';

/** An invented procedure of any length, in our own words, the same at every call. */
export const fictitiousProcedure = (options: {
  readonly activities: number;
  readonly posts?: number;
  readonly profileId?: string;
  readonly seed?: number;
}): ProcedureContent => {
  const { activities, posts = 3, profileId = 'ssj', seed = 1 } = options;
  const newId = idsFrom(seed);
  const empty = emptyProcedure(newId(), profileId);
  const post = ranked(POSTS.slice(0, posts), (name, rank) => ({
    id: newId(),
    rank,
    name,
    areaName: AREAS[POSTS.indexOf(name) % AREAS.length] ?? '',
  }));
  const reference = ranked(REFERENCES, ([code, title], rank) => ({ id: newId(), rank, code, title }));
  const form = ranked(FORMS, ([code, title], rank) => ({ id: newId(), rank, code, title }));
  const activity = ranked(
    Array.from({ length: activities }, (_, index) => index),
    (index, rank) => {
      const decides = index % 5 === 4 && index < activities - 1;
      return {
        id: newId(),
        rank,
        postId: post[Math.floor(index / 2) % post.length]?.id ?? null,
        description: `${ACTIONS[index % ACTIONS.length]}${decides ? ', revisa y toma la siguiente decisión' : '.'}`,
        question: decides ? '¿Cumple los requisitos?' : '',
        predefinedProcedure: '',
        workspace: null,
        nextKind: index === activities - 1 ? ('end' as const) : ('next' as const),
        targetId: null,
      };
    },
  );
  const branch = activity
    .filter(({ question }) => question !== '')
    .flatMap(({ id }) => {
      const number = activity.findIndex((row) => row.id === id);
      return ranked(['Sí', 'No'], (answer, rank) => ({
        id: newId(),
        rank,
        activityId: id,
        answer,
        outcome:
          answer === 'Sí'
            ? 'Firma de conformidad y turna el expediente.'
            : 'Devuelve el expediente con sus observaciones.',
        nextKind: answer === 'Sí' ? ('next' as const) : ('activity' as const),
        targetId: answer === 'Sí' ? null : (activity[number - 1]?.id ?? null),
      }));
    })
    .sort(byRank);
  const activityDocument = activity
    .filter((_, index) => index % 3 === 1)
    .map((row, index) => ({
      id: newId(),
      rank: generateKeyBetween(null, null),
      activityId: row.id,
      flow: (['produces', 'receives', 'files'] as const)[index % 3] ?? 'produces',
      title: FORMS[index % FORMS.length]?.[1] ?? '',
      copies: index % 3 === 0 ? 2 : 1,
      filing: index % 3 === 2 ? ('definitive' as const) : null,
      sourceId: form[index % form.length]?.id ?? null,
    }));
  return {
    ...empty,
    cover: empty.cover.map((cover) => ({
      ...cover,
      title: `Préstamo de equipo audiovisual a las brigadas de barrio${seed > 1 ? ` (${seed})` : ''}`,
      code: `DOM-P9${String(seed).padStart(2, '0')}-D1_001`,
      areaName: 'Departamento Ficticio de Enlace Vecinal',
      versionLabel: '01',
      documentedOn: '2026-03-02',
      updatedOn: '2026-08-14',
      authorisedOn: '',
      limitStart: 'una brigada presenta su solicitud de equipo',
      limitEnd: 'el equipo revisado de vuelta en la bodega',
    })),
    coverField: [
      { id: newId(), key: 'documentLevel', value: 'Procedimiento' },
      { id: newId(), key: 'informationOwner', value: 'Jefatura del Departamento Ficticio de Enlace Vecinal' },
    ],
    sectionText: [
      {
        id: newId(),
        sectionKey: 'objective',
        body: paragraphs(
          'Prestar el equipo audiovisual a las brigadas en el plazo que pidieron y recuperarlo completo y en buen estado.',
        ),
      },
      {
        id: newId(),
        sectionKey: 'rules',
        body: [
          { kind: 'bullet', level: 0, runs: [{ text: 'Ningún equipo sale sin vale firmado.' }] },
          {
            kind: 'bullet',
            level: 1,
            runs: [
              { text: 'El vale lleva el número de serie de ' },
              { text: 'cada', bold: true },
              { text: ' aparato.' },
            ],
          },
          { kind: 'bullet', level: 0, runs: [{ text: '' }] },
          { kind: 'numbered', level: 0, runs: [{ text: 'El préstamo dura tres días hábiles.' }] },
          { kind: 'numbered', level: 0, runs: [{ text: 'Se renueva una sola vez.' }] },
        ],
      },
    ],
    area: ranked(AREAS, (name, rank) => ({ id: newId(), rank, name })),
    post,
    activity,
    branch,
    activityDocument,
    responsibility: ranked(
      ['Manual de Organización Ficticio del Departamento de Enlace Vecinal'],
      (document, rank) => ({
        id: newId(),
        rank,
        document,
        functions: functions(),
      }),
    ),
    collaborator: [
      { id: newId(), rank: 'a0', group: 'advisor', name: 'Lic. Inventada Ruiz', role: 'Analista de métodos' },
      { id: newId(), rank: 'a1', group: 'unit', name: 'Ing. Supuesto Mora', role: '' },
      { id: newId(), rank: 'a2', group: 'unit', name: 'C. Imaginaria Paz', role: 'Almacenista' },
      { id: newId(), rank: 'a3', group: 'unit', name: 'Mtro. Ficticio León', role: 'Coordinador' },
    ],
    definition: ranked(
      [
        ['Brigada', 'Grupo de vecinos que da pláticas en su barrio.'],
        ['Vale', 'Hoja que ampara la salida de un equipo.'],
      ],
      ([term = '', meaning = ''], rank) => ({ id: newId(), rank, term, meaning }),
    ),
    reference,
    form,
    revision: [
      { id: newId(), rank: 'a0', date: '2026-03-02', subject: 'Todo', summary: 'Se documenta por primera vez.' },
      {
        id: newId(),
        rank: 'a1',
        date: 'agosto de 2026',
        subject: 'Actividad 3',
        summary: 'Se precisa quién firma el vale.',
      },
    ],
    annex: [
      {
        id: newId(),
        rank: 'a0',
        title: 'Vale de salida',
        alt: '',
        imageSha: null,
        imageMime: null,
        widthPx: 0,
        heightPx: 0,
      },
    ],
    signatory: [
      {
        id: newId(),
        rank: 'a0',
        role: 'prepared',
        name: 'Ing. Supuesto Mora',
        position: 'Jefe del Departamento Ficticio de Enlace Vecinal',
      },
      {
        id: newId(),
        rank: 'a1',
        role: 'approved',
        name: 'Dra. Hipotética Sánchez',
        position: 'Directora Ficticia de Participación',
      },
      {
        id: newId(),
        rank: 'a2',
        role: 'authorised',
        name: 'Mtra. Conjetura Olmos',
        position: 'Directora General Ficticia',
      },
    ],
  };
};

/** A version of that content; a draft unless told otherwise. */
export const fictitiousVersion = (
  content: ProcedureContent,
  more: Partial<ProcedureVersion> = {},
): ProcedureVersion => ({
  id: content.cover[0]?.id ?? '',
  procedureId: uuidV7(1_700_000_000_000, new Uint8Array(10).fill(9)),
  number: 1,
  stage: 'draft',
  authorisedAt: null,
  supersededBy: null,
  upToDate: false,
  obsolete: null,
  dictamen: null,
  contentSha: null,
  pdfSha: null,
  docxSha: null,
  scanSha: null,
  ...more,
});

/** A manual of these procedures, in this order. */
export const fictitiousManual = (procedureIds: readonly string[]): ManualContent => {
  const newId = idsFrom(77);
  const id = newId();
  return {
    manual: [
      {
        id,
        profileId: 'ssj',
        title: 'Manual ficticio de atención a brigadas',
        areaName: 'Departamento Ficticio de Enlace Vecinal',
        code: 'DOM-M901-D1_001',
        date: '2026-09-01',
        presentation: paragraphs(
          'Este manual reúne los procedimientos con que el departamento atiende a las brigadas.',
        ),
        legalBasis: [
          { kind: 'bullet', level: 0, runs: [{ text: 'Ley Ficticia de Participación Vecinal.' }] },
          { kind: 'bullet', level: 0, runs: [{ text: 'Reglamento Interior Ficticio del Instituto.' }] },
        ],
      },
    ],
    member: ranked(procedureIds, (procedureId, rank) => ({ id: newId(), rank, procedureId })),
    signatory: [
      {
        id: newId(),
        rank: 'a0',
        role: 'prepared',
        name: 'Ing. Supuesto Mora',
        position: 'Jefe del Departamento Ficticio',
      },
      {
        id: newId(),
        rank: 'a1',
        role: 'authorised',
        name: 'Mtra. Conjetura Olmos',
        position: 'Directora General Ficticia',
      },
    ],
  };
};

export const fictitiousInstitution: Institution = {
  ...emptyInstitution,
  name: 'Instituto Ficticio de Participación Vecinal',
  subtitle: 'Dirección General Ficticia de Programas',
  place: 'Ciudad Inventada',
};

/** A profile as the program ships it. */
export const shippedProfile = (id: string): ProcedureProfile =>
  procedureProfile.parse(
    JSON.parse(readFileSync(fileURLToPath(new URL(`../../../resources/profiles/${id}.json`, import.meta.url)), 'utf8')),
  );

/** Ids that never vary: a counter in place of time and chance. */
const idsFrom = (seed: number): (() => string) => {
  let count = 0;
  return () => {
    count += 1;
    return uuidV7(1_700_000_000_000 + seed * 1_000_000 + count, new Uint8Array(10).fill(seed));
  };
};

const ranked = <T, R>(values: readonly T[], row: (value: T, rank: string) => R): R[] => {
  let rank: string | null = null;
  return values.map((value) => {
    rank = generateKeyBetween(rank, null);
    return row(value, rank);
  });
};

const functions = (): RichText => [
  { kind: 'bullet', level: 0, runs: [{ text: 'Llevar el inventario del equipo y decir dónde está cada pieza.' }] },
  { kind: 'bullet', level: 0, runs: [{ text: 'Atender las solicitudes de las brigadas en el orden en que llegan.' }] },
];

const AREAS = [
  'Departamento Ficticio de Enlace Vecinal',
  'Bodega Central Ficticia',
  'Dirección Ficticia de Participación',
];

const POSTS = [
  'Encargado de Ventanilla',
  'Jefe de Bodega y Control de Inventarios',
  'Directora de Participación',
  'Técnico en Equipo Audiovisual',
  'Coordinador de Brigadas',
  'Auxiliar de Transporte',
  'Enlace Jurídico',
  'Responsable de Archivo',
];

const ACTIONS = [
  'Recibe la solicitud de la brigada y anota la fecha en el libro de préstamos',
  'Busca en el inventario el equipo pedido y aparta las piezas',
  'Prueba la bocina, el proyector y los micrófonos, y anota su estado',
  'Llena el vale de salida con los números de serie y lo pasa a firma',
  'Recibe el vale de salida con el expediente',
  'Entrega el equipo a la brigada y explica cómo se conecta',
  'Avisa a la brigada un día antes de que venza el plazo',
  'Recibe el equipo devuelto y compara las piezas con el vale',
];

const REFERENCES = [
  ['DOM-OE901-01_001', 'Manual de Organización Ficticio del Departamento de Enlace Vecinal'],
  ['', 'Lineamientos ficticios para el uso de bienes en préstamo'],
] as const;

const FORMS = [
  ['F-EV-01', 'Solicitud de equipo'],
  ['F-EV-02', 'Vale de salida'],
  ['', 'Acta de devolución'],
] as const;
