import { Link } from '@fluentui/react-components';
import { callAgreement, KIND_HELP, nameOfAgreement } from '#renderer/modules/agreements/agreement-names.ts';
import {
  useAbout,
  useAgreements,
  useContent,
  useCurrent,
  useReadOnly,
} from '#renderer/modules/agreements/agreements-context.tsx';
import { Beside, Group, Sheet } from '#renderer/modules/agreements/parts/part-pieces.tsx';
import { orNull, RowChoice, RowDay, RowLine, RowText } from '#renderer/modules/agreements/parts/row-fields.tsx';
import { Quiet } from '#renderer/ui/card-part.tsx';
import { AGREEMENT_KIND_NAMES, agreementStanding } from '#shared/domain/agreements/agreement-states.ts';
import type { Agreement } from '#shared/domain/agreements/agreements.ts';
import { daysBetween, formatLongDate } from '#shared/domain/common/dates.ts';

/** What is agreed, what for, and from when until when. */
export const DataPart = () => {
  const { agreement, locked } = useCurrent();
  const readOnly = useReadOnly();
  const isAmendment = agreement.kind === 'amendment';
  const common = (field: keyof Agreement & string, words: string) => ({
    entity: 'agreement' as const,
    rowId: agreement.id,
    field,
    history: `Cambiar ${words} del ${callAgreement(agreement)}`,
    readOnly: locked,
  });
  return (
    <div data-row={agreement.id}>
      <Sheet>
        <Group title="Qué es">
          {isAmendment ? <Amended /> : <AgreementKindChoice />}
          <Beside>
            <RowLine
              {...common('number', 'el número')}
              label="Número"
              maxLength={200}
              hint="El que le da su oficina; puede quedar para después"
              value={agreement.number}
            />
            <RowLine {...common('title', 'el título')} label="Título corto" value={agreement.title} />
          </Beside>
          <RowText
            {...common('object', 'el objeto')}
            label="Objeto"
            required
            hint="Para qué se celebra, en una oración"
            rows={3}
            value={agreement.object}
          />
          <Beside>
            <RowLine
              {...common('requestingArea', 'el área que lo pide')}
              label="Área que lo pide"
              value={agreement.requestingArea}
            />
            <RowLine
              {...common('mediumType', 'el tipo de medio')}
              label="Tipo de medio"
              hint="Si es con uno: radio, prensa, televisión…"
              value={agreement.mediumType}
            />
          </Beside>
        </Group>
        <ValidityDays />
        {agreement.kind === 'contract' && <Procurement />}
        <Group title="Dónde se firma y quién lo juzgaría">
          <RowText
            {...common('legalBasis', 'el fundamento jurídico')}
            label="Fundamento jurídico"
            value={agreement.legalBasis}
          />
          <Beside>
            <RowLine {...common('place', 'el lugar de firma')} label="Lugar de firma" value={agreement.place} />
            <RowLine
              {...common('jurisdiction', 'la jurisdicción')}
              label="Tribunales competentes"
              hint="Por ejemplo: tribunales federales de la Ciudad de México"
              value={agreement.jurisdiction}
            />
          </Beside>
        </Group>
        <Group title="Para su oficina">
          <RowLine
            {...common('link', 'el enlace público')}
            readOnly={readOnly}
            label="Enlace público"
            hint="Donde cualquiera lo puede leer; puede anotarlo después de la firma"
            value={agreement.link}
          />
          <RowText
            {...common('note', 'las notas')}
            readOnly={readOnly}
            label="Notas"
            hint="No se imprimen"
            value={agreement.note}
          />
        </Group>
      </Sheet>
    </div>
  );
};

/** How a contract was awarded. */
export const Procurement = () => {
  const { agreement, locked } = useCurrent();
  const { procurements } = useAbout();
  const common = (field: keyof Agreement & string, words: string) => ({
    entity: 'agreement' as const,
    rowId: agreement.id,
    field,
    history: `Cambiar ${words} del ${callAgreement(agreement)}`,
    readOnly: locked,
  });
  return (
    <Group title="Contratación">
      <Beside>
        <RowChoice
          {...common('procurement', 'el procedimiento de contratación')}
          label="Procedimiento de contratación"
          value={agreement.procurement}
        >
          <option value="">Elija uno</option>
          {agreement.procurement !== '' && !procurements.includes(agreement.procurement) && (
            <option value={agreement.procurement}>{agreement.procurement}</option>
          )}
          {procurements.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </RowChoice>
        <RowLine
          {...common('procurementNumber', 'el número del procedimiento')}
          label="Número del procedimiento"
          maxLength={200}
          value={agreement.procurementNumber}
        />
      </Beside>
      <RowText
        {...common('procurementReasons', 'las razones de la contratación')}
        label="Por qué este procedimiento"
        value={agreement.procurementReasons}
      />
    </Group>
  );
};

/** Of which kind it is; of an amendment that never changes. */
export const AgreementKindChoice = () => {
  const { agreement, locked } = useCurrent();
  return (
    <RowChoice
      entity="agreement"
      rowId={agreement.id}
      field="kind"
      label="Tipo"
      history={`Cambiar el tipo del ${callAgreement(agreement)}`}
      readOnly={locked}
      value={agreement.kind}
      hint={KIND_HELP[agreement.kind]}
    >
      {(['concertation', 'collaboration', 'contract'] as const).map((kind) => (
        <option key={kind} value={kind}>
          {AGREEMENT_KIND_NAMES[kind]}
        </option>
      ))}
    </RowChoice>
  );
};

/** Which one it amends, with the way to it. */
const Amended = () => {
  const { agreement, locked } = useCurrent();
  const { jump } = useAgreements();
  const content = useContent((all) => all);
  const base = content.agreement.find(({ id }) => id === agreement.amendsId);
  const signed = content.agreement.filter(
    (row) =>
      row.kind !== 'amendment' &&
      (row.id === agreement.amendsId || agreementStanding(content, row, '').signedOn !== ''),
  );
  return (
    <div>
      <RowChoice
        entity="agreement"
        rowId={agreement.id}
        field="amendsId"
        label="Modifica"
        history={`Cambiar qué modifica ${callAgreement(agreement)}`}
        readOnly={locked}
        value={agreement.amendsId ?? ''}
        stored={orNull}
      >
        <option value="">Ninguno todavía</option>
        {signed.map((row) => (
          <option key={row.id} value={row.id}>
            {AGREEMENT_KIND_NAMES[row.kind]}: {nameOfAgreement(row)}
          </option>
        ))}
      </RowChoice>
      {base && (
        <Link as="button" onClick={() => jump({ section: 'agreement', rowId: base.id })}>
          Ver el que modifica
        </Link>
      )}
    </div>
  );
};

/** Its days, with what can't be told at the field. */
export const ValidityDays = () => {
  const { agreement, standing, locked } = useCurrent();
  const { today } = useAbout();
  const { startDate, endDate, kind } = agreement;
  const isAmendment = kind === 'amendment';
  const reversed = startDate !== '' && endDate !== '' && endDate < startDate;
  const common = (field: 'startDate' | 'endDate', words: string) => ({
    entity: 'agreement' as const,
    rowId: agreement.id,
    field,
    history: `Cambiar ${words} del ${callAgreement(agreement)}`,
    readOnly: locked,
    required: !isAmendment,
  });
  const { end } = standing.term;
  const left = end === '' ? null : daysBetween(today, end);
  return (
    <Group title="Vigencia">
      <Beside>
        <RowDay
          {...common('startDate', 'el inicio de la vigencia')}
          label={isAmendment ? 'Surte efecto el' : 'Empieza el'}
          hint={isAmendment ? 'Vacío: el día de su firma' : 'Por ejemplo 1/3/2026'}
          value={startDate}
        />
        <RowDay
          {...common('endDate', 'el fin de la vigencia')}
          label={isAmendment ? 'Nuevo término' : 'Termina el'}
          hint={isAmendment ? 'Vacío: el término no cambia' : 'Se avisa 90, 30 y 7 días antes'}
          value={endDate}
          problem={
            reversed
              ? `Termina antes de empezar (${formatLongDate(startDate)}). Corrija una de las dos fechas.`
              : undefined
          }
        />
      </Beside>
      {!reversed && standing.signedOn !== '' && left !== null && left >= 0 && standing.state !== 'terminated' && (
        <Quiet>
          {standing.amendments.length > 0 ? 'Con sus modificatorios, termina' : 'Termina'} el {formatLongDate(end)}:{' '}
          {left === 0 ? 'hoy' : left === 1 ? 'mañana' : `faltan ${left} días`}.
        </Quiet>
      )}
    </Group>
  );
};
