import type { AgreementReport, ListedAgreement } from '#electron/hosts/cli/agreement-report.ts';
import type { PlainMoney } from '#electron/hosts/cli/budget-report.ts';
import { section } from '#electron/hosts/cli/diagnosis-words.ts';
import { SEVERITY_WORDS } from '#electron/hosts/cli/finding-words.ts';
import { table } from '#electron/hosts/cli/terminal.ts';
import type { Finding } from '#shared/domain/common/finding.ts';
import { formatMoney } from '#shared/domain/common/money.ts';

export type AgreementsOfDossier = {
  readonly dossierId: string;
  readonly program: string;
  readonly fiscalYear: number;
  readonly agreements: readonly ListedAgreement[];
};

/** By dossier, a line for each agreement: its state, number, with whom, until when, money. */
export const agreementLines = (dossiers: readonly AgreementsOfDossier[]): string => {
  if (dossiers.length === 0) return 'No hay convenios ni contratos.';
  return dossiers
    .map(({ program, fiscalYear, agreements }) =>
      [
        `${program.trim() || '(programa sin nombre)'} · ${fiscalYear}`,
        table([
          ['ESTADO', 'NÚMERO', 'CON', 'VIGENCIA', 'QUEDAN', 'COMPROMETIDO', 'PAGADO', 'ID'],
          ...agreements.map((one) => [
            one.stateName,
            `${one.amends === null ? '' : 'modifica: '}${one.number || '(sin número)'}`,
            otherParties(one) || '—',
            one.start === '' && one.end === '' ? '—' : `${one.start || '?'} a ${one.end || '?'}`,
            daysWords(one.daysLeft),
            pesos(one.committed),
            pesos(one.paid),
            one.id,
          ]),
        ]),
      ].join('\n'),
    )
    .join('\n\n');
};

/** One agreement on a terminal, and what is missing in it. */
export const agreementWords = (report: AgreementReport, findings: readonly Finding[]): string =>
  [
    `${report.kindName} ${report.number || '(sin número)'}: ${report.stateName}`,
    ...[report.title, report.object].filter((text) => text.trim() !== ''),
    `Vigencia: ${report.start || '?'} a ${report.end || '?'}${report.daysLeft === null ? '' : `; quedan ${daysWords(report.daysLeft)}`}`,
    ...(report.signedOn === '' ? [] : [`Firmado el ${report.signedOn}`]),
    ...(report.terminatedOn === '' ? [] : [`Terminado el ${report.terminatedOn}`]),
    ...(report.procurement === ''
      ? []
      : [`Procedimiento: ${[report.procurement, report.procurementNumber].filter(Boolean).join(', ')}`]),
    ...section(
      'Partes',
      report.parties.map(({ side, name, shortName }) =>
        [side === 'ours' ? 'Nuestra' : 'La otra', name || '(sin nombre)', shortName].filter(Boolean).join(' | '),
      ),
    ),
    ...section(
      'Firmas',
      report.signatories.map(({ roleName, name, position, party }) =>
        [roleName, [name, position].filter(Boolean).join(', '), party].filter(Boolean).join(' | '),
      ),
    ),
    ...section(
      'Compromisos',
      report.promises.length === 0
        ? []
        : table([
            ['CÓMO VA', 'QUIÉN', 'PROMETIDO', 'CUMPLIDO', 'FECHA', 'QUÉ'],
            ...report.promises.map((one) => [
              one.stateName,
              one.party || '—',
              one.nature === 'money' ? pesos(one.value) : amount(one.quantity, one.unit),
              one.nature === 'money' ? pesos(one.deliveredValue) : amount(one.delivered, ''),
              one.dueDate || '—',
              one.description || '(sin descripción)',
            ]),
          ]).split('\n'),
    ),
    ...section('Dinero, con IVA', moneyLines(report)),
    ...section('Renglones del plan de medios', report.mediaLines),
    ...section('Actividades del programa', report.activities),
    ...section('Territorio', report.territory.length === 0 ? [] : [report.territory.join(', ')]),
    ...section(
      'Archivos',
      report.files.map(({ kindName, name, sha256 }) => `${kindName} | ${name} | SHA-256 ${sha256}`),
    ),
    ...section(
      'Por revisar',
      findings.map(
        ({ severity, message, remedy }) =>
          `${severity === 'blocking' ? '[impide firmar]' : SEVERITY_WORDS[severity]} ${message} ${remedy}`,
      ),
    ),
  ].join('\n');

const moneyLines = ({ promised, money, commitments }: AgreementReport): readonly string[] =>
  promised.centavos === 0 && commitments.length === 0
    ? []
    : [
        `Pactado ${pesos(promised)}; comprometido ${pesos(money.committed)}; devengado ${pesos(money.accrued)}; ejercido ${pesos(money.exercised)}; pagado ${pesos(money.paid)}`,
        ...commitments.map((one) => `Partida ${one.itemCode}, ${one.month}: ${pesos(one)} (${one.date})`),
      ];

const otherParties = ({ parties }: ListedAgreement): string =>
  parties
    .filter(({ side }) => side === 'other')
    .map(({ name, shortName }) => name || shortName)
    .join('; ');

const daysWords = (days: number | null): string =>
  days === null ? '—' : days < 0 ? 'venció' : `${days} ${days === 1 ? 'día' : 'días'}`;

const pesos = (money: PlainMoney | null): string => (money === null ? 'sin valor' : formatMoney(money.centavos));

const amount = (quantity: number | null, unit: string): string =>
  quantity === null ? '—' : `${quantity.toLocaleString('es-MX')} ${unit}`.trim();
