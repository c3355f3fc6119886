import type { Finding } from '#shared/domain/common/finding.ts';
import { formatMoney } from '#shared/domain/common/money.ts';
import type { Uncontracted } from '#shared/domain/transparency/quarter-spending.ts';
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
  uncontracted,
}: {
  readonly period: TransparencyPeriod;
  readonly regime: TransparencyRegime;
  readonly said: TransparencySaid;
  readonly uncontracted: readonly Uncontracted[];
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
    ...(uncontracted.length === 0
      ? []
      : [
          {
            code: 'spending-without-contract',
            severity: 'warning' as const,
            place: { section: 'transparency' },
            where,
            message: uncontractedWords(uncontracted),
            remedy:
              'Si es de un contrato, regístrelo en Convenios y comprométalo desde ahí; si no, explíquelo en la nota.',
          },
        ]),
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

/** «Se ejercieron $174,000.00 sin contrato en este expediente (DC-014): no tienen fila.» */
export const uncontractedWords = (uncontracted: readonly Uncontracted[]): string => {
  const total = uncontracted.reduce((sum, { amount }) => sum + amount, 0);
  const documents = uncontracted.map(({ document, itemCode }) => document || `partida ${itemCode}`);
  const named = [...new Set(documents)];
  const more = named.length - MOST_NAMED;
  const words = `${named.slice(0, MOST_NAMED).join('; ')}${more > 0 ? ` y ${more} más` : ''}`;
  return `Gasto sin contrato: se ejercieron ${formatMoney(total)} que ningún contrato de este expediente comprometió (${words}), y no tienen fila.`;
};

const MOST_NAMED = 8;

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
