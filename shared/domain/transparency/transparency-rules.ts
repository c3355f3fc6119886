import type { Finding } from '#shared/domain/common/finding.ts';
import type { TransparencyRegime } from '#shared/domain/transparency/transparency-formats.ts';
import {
  quarterWords,
  type TransparencyPeriod,
  type TransparencySaid,
} from '#shared/domain/transparency/transparency-source.ts';

/** What a person still has to say of a quarter before its rows are published; none of it stops looking at them. */
export const checkTransparency = ({
  period,
  regime,
  said,
}: {
  readonly period: TransparencyPeriod;
  readonly regime: TransparencyRegime;
  readonly said: TransparencySaid;
}): readonly Finding[] => {
  const where = `Transparencia, ${quarterWords(period)}`;
  return [
    ...NEEDED.filter(([field]) => said[field].trim() === '').map(
      ([field, words]): Finding => ({
        code: `publication-without-${field}`,
        severity: 'warning',
        place: { section: 'transparency', field },
        where,
        message: `Falta ${words}: su columna sale en blanco.`,
        remedy: 'Escríbalo en Transparencia, en el trimestre que se publica.',
      }),
    ),
    ...(regime.note === ''
      ? []
      : [
          {
            code: 'transparency-unchecked-formats',
            severity: 'info' as const,
            place: { section: 'transparency' },
            where,
            message: regime.note,
            remedy: 'Cotéjelas con el formato que pide la plataforma.',
          },
        ]),
  ];
};

const NEEDED: readonly (readonly [keyof TransparencySaid, string])[] = [
  ['role', 'la función del sujeto obligado'],
  ['responsibleArea', 'el área responsable'],
  ['validatedOn', 'la fecha de validación'],
  ['updatedOn', 'la fecha de actualización'],
  ['programName', 'el nombre del documento del programa'],
  ['programApprovedOn', 'la fecha de aprobación del programa'],
  ['programLink', 'el hipervínculo al programa'],
  ['airtimeMessage', 'el mensaje sobre los tiempos oficiales'],
  ['airtimeLink', 'el hipervínculo de los tiempos oficiales'],
];
