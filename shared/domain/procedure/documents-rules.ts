import type { Finding } from '#shared/domain/common/finding.ts';
import { foldText } from '#shared/domain/common/text.ts';
import type { ActivityDocument } from '#shared/domain/procedure/procedure.ts';
import {
  finding,
  placeOf,
  quote,
  type Reading,
  titleOf,
  whereActivity,
} from '#shared/domain/procedure/procedure-reading.ts';

/** Documents of the activities against the lists of references and forms, both ways. */
export const checkDocuments = (reading: Reading): readonly Finding[] => [
  ...reading.content.activityDocument.flatMap((document) => checkDocument(reading, document)),
  ...checkTypedCodes(reading),
  ...(['reference', 'form'] as const).flatMap((list) => checkList(reading, list)),
  ...checkRepeated(reading),
];

const lists = (reading: Reading): string =>
  [titleOf(reading, 'references'), titleOf(reading, 'forms')].map(quote).join(' ni en ');

const checkDocument = (reading: Reading, document: ActivityDocument): readonly Finding[] => {
  if (!reading.numbers.has(document.activityId)) return [];
  const where = whereActivity(reading, document.activityId);
  if (document.title.trim() === '') {
    return [
      finding(
        'document-without-title',
        'warning',
        placeOf(reading, 'activities', document.id, 'title'),
        where,
        'Un documento de la actividad no tiene nombre.',
        'Escriba el nombre del documento, o quítelo.',
      ),
    ];
  }
  const all = [...reading.content.reference, ...reading.content.form];
  const place = placeOf(reading, 'activities', document.id, 'sourceId');
  const source = all.find((row) => row.id === document.sourceId);
  if (source) {
    return foldText(source.title) === foldText(document.title)
      ? []
      : [
          finding(
            'document-title-differs',
            'info',
            placeOf(reading, 'activities', document.id, 'title'),
            where,
            `La actividad llama ${quote(document.title)} al documento que en la lista se llama ${quote(source.title)}.`,
            'Use el mismo nombre en los dos lugares.',
          ),
        ];
  }
  const twin = all.find((row) => foldText(row.title) === foldText(document.title));
  return [
    twin
      ? finding(
          'document-not-linked',
          'info',
          place,
          where,
          `El documento ${quote(document.title)} está en la lista, pero la actividad no está enlazada con él.`,
          'Enlácelo, para que un cambio de nombre llegue a los dos lugares.',
        )
      : finding(
          'document-not-listed',
          'warning',
          place,
          where,
          `El documento ${quote(document.title)} no está en ${lists(reading)}.`,
          'Agréguelo a la lista que corresponda y enlácelo.',
        ),
  ];
};

const CODE = /(?<![\p{L}\p{N}_-])\p{Lu}{2,6}(?:-[\p{Lu}\d]+)+(?:_\d+)?(?![\p{L}\p{N}_-])/gu;

/** Codes such as «DOM-P120-D1_001» that a description mentions and no list holds. */
const checkTypedCodes = (reading: Reading): readonly Finding[] => {
  const known = new Set(
    [...reading.content.reference, ...reading.content.form, { code: reading.cover.code }].map((row) =>
      row.code.trim().toUpperCase(),
    ),
  );
  const seen = new Set<string>();
  return reading.courseTexts.flatMap((source) =>
    [...source.text.matchAll(CODE)].flatMap(([code]) => {
      if (!/\d/.test(code) || known.has(code.toUpperCase()) || seen.has(code)) return [];
      seen.add(code);
      return [
        finding(
          'document-not-listed',
          'warning',
          source.place,
          source.where(),
          `El texto menciona el código ${quote(code)}, que no está en ${lists(reading)}.`,
          'Agregue el documento a la lista que corresponda, o corrija el código.',
        ),
      ];
    }),
  );
};

const checkList = (reading: Reading, list: 'reference' | 'form'): readonly Finding[] => {
  const kind = list === 'reference' ? 'references' : 'forms';
  if (!reading.section(kind)) return [];
  const used = new Set(reading.content.activityDocument.map((document) => document.sourceId));
  const title = titleOf(reading, kind);
  return reading.content[list].flatMap((row, index) => {
    if (row.title.trim() === '') {
      return [
        finding(
          'document-without-title',
          'warning',
          placeOf(reading, kind, row.id, 'title'),
          title,
          `El renglón ${index + 1} no dice qué documento es.`,
          'Escriba el nombre del documento o quite el renglón.',
        ),
      ];
    }
    // A reference is consulted, not handled: laws and manuals need not appear in an activity. A form does.
    return list === 'reference' || used.has(row.id) || mentioned(reading, row.title)
      ? []
      : [
          finding(
            'form-not-used',
            'info',
            placeOf(reading, kind, row.id, 'title'),
            title,
            `Ninguna actividad recibe, genera ni archiva ${quote(row.title)}.`,
            'Agréguelo como documento de la actividad en la que se usa, o quítelo de la lista.',
          ),
        ];
  });
};

const mentioned = (reading: Reading, title: string): boolean => {
  const wanted = foldText(title);
  return wanted !== '' && reading.courseTexts.some((source) => foldText(source.text).includes(wanted));
};

const checkRepeated = (reading: Reading): readonly Finding[] => {
  const codes = new Set<string>();
  const titles = new Set<string>();
  return (['reference', 'form'] as const).flatMap((list) => {
    const kind = list === 'reference' ? 'references' : 'forms';
    return reading.content[list].flatMap((row) => {
      const code = row.code.trim().toUpperCase();
      const title = foldText(row.title);
      const sameCode = code !== '' && codes.has(code);
      const sameTitle = title !== '' && titles.has(title);
      codes.add(code);
      titles.add(title);
      if (!sameCode && !sameTitle) return [];
      return [
        finding(
          sameCode ? 'code-repeated' : 'document-repeated',
          'warning',
          placeOf(reading, kind, row.id, sameCode ? 'code' : 'title'),
          titleOf(reading, kind),
          sameCode
            ? `El código ${quote(row.code)} está en dos documentos.`
            : `El documento ${quote(row.title)} está dos veces en las listas.`,
          sameCode ? 'Corrija el código de uno de los dos.' : 'Deje uno solo.',
        ),
      ];
    });
  });
};
