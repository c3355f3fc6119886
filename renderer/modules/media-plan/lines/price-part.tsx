import { CostSums } from '#renderer/modules/media-plan/lines/cost-sums.tsx';
import { LineChoice, LineDay, LineFigure, LineWords } from '#renderer/modules/media-plan/lines/line-fields.tsx';
import { LinePart, type OfLine } from '#renderer/modules/media-plan/lines/line-part.tsx';
import { useContent } from '#renderer/modules/media-plan/media-plan-context.tsx';
import { MONTH_NAMES } from '#shared/domain/common/dates.ts';
import { rateBasis } from '#shared/domain/media/media-plan.ts';

/** What it costs. */
export const PricePart = ({ line, direct }: OfLine) => {
  const planVat = useContent(({ mediaPlan }) => mediaPlan[0]?.vatPercent ?? '');
  return (
    <LinePart title="Cuánto cuesta">
      <LineFigure
        line={line}
        field="grossRate"
        label={direct ? 'Costo de cada una, sin IVA' : 'Tarifa bruta, sin IVA'}
        before="$"
        wide
      />
      {!direct && (
        <LineChoice
          line={line}
          field="rateBasis"
          label="La tarifa es por"
          wide
          value={line.rateBasis}
          options={BASES}
          patch={(value) => ({ rateBasis: rateBasis.parse(value) })}
        />
      )}
      {line.rateBasis === 'column-centimetre' && (
        <>
          <LineFigure line={line} field="columns" label="Columnas" />
          <LineFigure line={line} field="centimetres" label="Centímetros" />
        </>
      )}
      {line.rateBasis === 'page' && (
        <LineFigure line={line} field="pageFraction" label="Fracción de plana" hint="1/4" />
      )}
      <LineFigure line={line} field="discounts" label="Descuentos %" hint="Uno tras otro: 15+5" />
      <LineFigure line={line} field="commissionPercent" label="Comisión %" hint="De la agencia" />
      <LineFigure line={line} field="production" label="Producción" before="$" hint="Una vez, sin IVA" />
      <LineFigure
        line={line}
        field="vatPercent"
        label="IVA %"
        hint={planVat === '' ? 'Falta el del plan' : `Vacío: ${planVat}`}
      />
      <LineWords
        line={line}
        field="rateSource"
        label="De dónde sale la tarifa"
        hint="Cotización, lista de precios"
        wide
      />
      <LineDay line={line} field="rateDate" label="Fecha de la tarifa" />
      <LineDay
        line={line}
        field="productionDate"
        label="Día de la producción"
        hint="Vacío: el de la primera inserción"
      />
      <LineChoice
        line={line}
        field="paymentMonth"
        label="Mes de pago"
        wide
        value={line.paymentMonth === null ? '' : String(line.paymentMonth)}
        options={[
          ['', 'El de cada inserción'],
          ...MONTH_NAMES.map((name, at) => [String(at + 1), `Todo en ${name}`] as const),
        ]}
        patch={(value) => ({ paymentMonth: value === '' ? null : Number(value) })}
      />
      <CostSums line={line} />
    </LinePart>
  );
};

const BASES = [
  ['insertion', 'Inserción'],
  ['column-centimetre', 'Columna-centímetro'],
  ['page', 'Plana (se toma una fracción)'],
] as const;
