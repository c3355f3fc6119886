import { agreementFinding, agreementWords } from '#shared/domain/agreements/agreement-finding.ts';
import { rowsOf } from '#shared/domain/agreements/agreement-index.ts';
import { type MoneyReading, readAgreementMoney } from '#shared/domain/agreements/agreement-money.ts';
import { unmet } from '#shared/domain/agreements/agreement-needs.ts';
import { unwrittenSections } from '#shared/domain/agreements/agreement-sections.ts';
import { type AgreementStanding, agreementStanding, transitionOf } from '#shared/domain/agreements/agreement-states.ts';
import { type AgreementsCheckContext, checkTies } from '#shared/domain/agreements/agreement-ties-rules.ts';
import type { Agreement, AgreementsContent } from '#shared/domain/agreements/agreements.ts';
import { deliveryLedger } from '#shared/domain/agreements/delivery-ledger.ts';
import { validityAlerts } from '#shared/domain/agreements/validity.ts';
import type { BudgetContent } from '#shared/domain/budget/budget.ts';
import { commitmentLedgers } from '#shared/domain/budget/commitment-ledger.ts';
import { formatLongDate } from '#shared/domain/common/dates.ts';
import type { Finding, FindingSeverity } from '#shared/domain/common/finding.ts';
import { formatMoney } from '#shared/domain/common/money.ts';

/**
 * Everything that is missing or doesn't hold. What a draft lacks for its signature is a warning until it goes to be signed;
 * dates that can't be and pesos counted twice are blocking at once.
 */
export const checkAgreements = (content: AgreementsContent, context: AgreementsCheckContext): readonly Finding[] => {
  const { budget, today } = context;
  const money = readAgreementMoney(content, commitmentLedgers(budget ?? NO_SPENDING), today);
  return [
    ...content.agreement.flatMap((agreement) => {
      const standing = agreementStanding(content, agreement, today);
      return [
        ...checkDraft(content, agreement, standing),
        ...checkSigned(content, agreement, standing),
        ...(agreement.kind === 'amendment' ? [] : checkDelivered(content, agreement, standing, money, today)),
        ...(agreement.kind === 'amendment' || !budget ? [] : checkCommitted(agreement, money)),
        ...checkTies(content, agreement, context),
      ];
    }),
    ...validityAlerts(content, today).map(({ agreement, end, daysLeft, within }) =>
      agreementFinding(
        `validity-${within}`,
        within === 90 ? 'info' : 'warning',
        { section: 'agreement', rowId: agreement.id, field: 'endDate' },
        agreementWords(agreement),
        daysLeft === 0
          ? 'Vence hoy.'
          : `Vence en ${daysLeft} ${daysLeft === 1 ? 'día' : 'días'}, el ${formatLongDate(end)}.`,
        'Revise lo que falta por cumplir; si sigue, firme el modificatorio antes de esa fecha.',
      ),
    ),
    ...checkLinks(content, money, budget !== undefined),
  ];
};

const NO_SPENDING: Pick<BudgetContent, 'spending'> = { spending: [] };

/** Dates that can't be are wrong at once; what is only missing may wait for its turn. */
const AT_ONCE: ReadonlySet<string> = new Set([
  'validity-reversed',
  'amended-end-before-start',
  'concertation-with-payment',
]);

const checkDraft = (
  content: AgreementsContent,
  agreement: Agreement,
  { state }: AgreementStanding,
): readonly Finding[] => {
  if (state !== 'draft' && state !== 'legal-review') return [];
  const needs = transitionOf('legal-review', 'sign')?.needs ?? [];
  const unwritten = unwrittenSections(content, agreement);
  return [
    ...needs
      .flatMap((need) => unmet(content, agreement, need))
      .map((found) =>
        state === 'legal-review' || AT_ONCE.has(found.code) ? found : { ...found, severity: 'warning' as const },
      ),
    ...rowsOf(content.promise, agreement.id)
      .filter((row) => row.nature === 'in-kind' && row.estimatedValue === null)
      .map(({ id }) =>
        agreementFinding(
          'in-kind-without-value',
          'info',
          { section: 'promises', rowId: id, field: 'estimatedValue' },
          agreementWords(agreement),
          'Una aportación en especie no tiene valor estimado: los totales no la cuentan.',
          'Estímelo con la tarifa o el precio de mercado, y anote de dónde sale.',
        ),
      ),
    ...(unwritten.length === 0
      ? []
      : [
          agreementFinding(
            'clauses-unwritten',
            'info',
            { section: 'clauses', rowId: agreement.id, field: unwritten[0]?.key ?? '' },
            agreementWords(agreement),
            `Faltan por escribir: ${unwritten.map(({ title }) => title).join(', ')}.`,
            'Escríbalas o parta de la redacción sugerida; su área jurídica tiene la última palabra.',
          ),
        ]),
    ...(rowsOf(content.territory, agreement.id).length > 0 || agreement.kind === 'amendment'
      ? []
      : [
          agreementFinding(
            'agreement-without-territory',
            'info',
            { section: 'territory', rowId: agreement.id },
            agreementWords(agreement),
            'No dice en qué territorio se cumple.',
            'Elija las entidades o municipios.',
          ),
        ]),
  ];
};

const checkSigned = (
  content: AgreementsContent,
  agreement: Agreement,
  { signedOn, stray, term }: AgreementStanding,
): readonly Finding[] => {
  const say = (
    code: string,
    severity: FindingSeverity,
    section: 'files' | 'course' | 'agreement' | 'promises',
    message: string,
    remedy: string,
    rowId: string = agreement.id,
  ): Finding => agreementFinding(code, severity, { section, rowId }, agreementWords(agreement), message, remedy);
  return [
    ...stray.map(({ id }) =>
      say(
        'agreement-act-stray',
        'warning',
        'course',
        'Su historia tiene un acto que no corresponde a su estado: no se cuenta.',
        'Revise con la otra copia qué se hizo y cuándo.',
        id,
      ),
    ),
    ...(signedOn !== '' && !rowsOf(content.file, agreement.id).some((row) => row.kind === 'signed')
      ? [
          say(
            'signed-without-scan',
            'warning',
            'files',
            'Está firmado y no tiene guardado el documento con sus firmas.',
            'Escanéelo y agréguelo: se guarda con su huella.',
          ),
        ]
      : []),
    ...(signedOn !== '' &&
    agreement.startDate !== '' &&
    agreement.startDate < signedOn &&
    agreement.kind !== 'amendment'
      ? [
          say(
            'in-force-before-signing',
            'info',
            'agreement',
            `Su vigencia empieza el ${formatLongDate(agreement.startDate)}, antes de firmarse.`,
            'Revise que el texto diga desde cuándo surte efectos.',
          ),
        ]
      : []),
    ...rowsOf(content.promise, agreement.id)
      .filter(
        (row) =>
          row.dueDate !== '' &&
          ((term.end !== '' && row.dueDate > term.end) || (term.start !== '' && row.dueDate < term.start)),
      )
      .map(({ id }) =>
        say(
          'promise-outside-validity',
          'warning',
          'promises',
          'Un compromiso se cumple en un día fuera de la vigencia.',
          'Corrija su fecha, o la vigencia.',
          id,
        ),
      ),
  ];
};

const checkDelivered = (
  content: AgreementsContent,
  agreement: Agreement,
  { signedOn, state }: AgreementStanding,
  money: MoneyReading,
  today: string,
): readonly Finding[] => {
  if (signedOn === '' || state === 'terminated') return [];
  const { rows } = deliveryLedger(content, agreement, money.byAgreement.get(agreement.id), today);
  return rows
    .filter((row) => row.state === 'overdue' || row.state === 'above')
    .map(({ promise, state: came }) => {
      const what = promise.current.description.trim().slice(0, 80) || 'un compromiso';
      const who = promise.side === 'ours' ? 'nuestra parte' : 'la otra parte';
      return came === 'overdue'
        ? agreementFinding(
            'promise-overdue',
            'warning',
            { section: 'ledger', rowId: promise.root.id },
            agreementWords(agreement),
            `Está atrasado lo que prometió ${who}: ${what}.`,
            promise.side === 'ours' ? 'Cúmplalo y regístrelo.' : 'Reclámelo, y registre lo que ya se recibió.',
          )
        : agreementFinding(
            'promise-above',
            'info',
            { section: 'ledger', rowId: promise.root.id },
            agreementWords(agreement),
            `Se registró más de lo que prometió ${who}: ${what}.`,
            'Revise que no esté registrado dos veces.',
          );
    });
};

const checkCommitted = (agreement: Agreement, { byAgreement }: MoneyReading): readonly Finding[] =>
  (byAgreement.get(agreement.id)?.promises ?? [])
    .filter(({ steps }) => steps.length > 0)
    .map(({ promise, due, moments }) => {
      const say = (code: string, message: string, remedy: string): Finding =>
        agreementFinding(
          code,
          'warning',
          { section: 'money', rowId: promise.root.id, field: 'amount' },
          agreementWords(agreement),
          message,
          remedy,
        );
      const figures = `Tiene pactados ${formatMoney(due)} y el presupuesto le compromete ${formatMoney(moments.committed)}.`;
      if (due > moments.committed) {
        const remedy = 'Comprométalo: mientras tanto su partida parece tener ese dinero libre.';
        return say('contract-uncommitted', figures, remedy);
      }
      return due < moments.committed
        ? say('contract-overcommitted', figures, 'Vuelva a comprometerlo: se cancela lo que está de más.')
        : say(
            'contract-misplaced',
            `Un pago se pactó de la partida ${promise.current.itemCode.trim()} y el presupuesto lo compromete en otra partida, departamento o fuente.`,
            'Vuelva a comprometerlo: lo que no se ha devengado pasa a donde se pactó.',
          );
    });

const checkLinks = (
  content: AgreementsContent,
  { lost, shared }: MoneyReading,
  hasBudget: boolean,
): readonly Finding[] => {
  const names = new Map(content.agreement.map((agreement) => [agreement.id, agreementWords(agreement)]));
  return [
    ...(hasBudget ? lost : []).map(({ id, agreementId }) =>
      agreementFinding(
        'commitment-lost',
        'warning',
        { section: 'money', rowId: id },
        names.get(agreementId) ?? '',
        'Su compromiso ya no está en el presupuesto.',
        'Vuelva a comprometerlo, o quite la liga.',
      ),
    ),
    ...shared.map(({ id, agreementId }) =>
      agreementFinding(
        'commitment-shared',
        'blocking',
        { section: 'money', rowId: id },
        names.get(agreementId) ?? '',
        'El mismo compromiso del presupuesto está ligado a dos pagos: se contaría dos veces, y solo cuenta en el primero.',
        'Quite una de las dos ligas, o reparta el compromiso en dos entradas.',
      ),
    ),
  ];
};
