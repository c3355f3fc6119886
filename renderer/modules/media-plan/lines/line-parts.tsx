import { Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useId, useMemo } from 'react';
import { campaignPatch } from '#renderer/modules/media-plan/lines/line-edits.ts';
import {
  LineChoice,
  LineDay,
  LineFigure,
  LineWords,
  useLineEdit,
} from '#renderer/modules/media-plan/lines/line-fields.tsx';
import {
  useAbout,
  useContent,
  useEdit,
  useLineSpread,
  useLookups,
  useMediaPlan,
} from '#renderer/modules/media-plan/media-plan-context.tsx';
import { ChoiceList } from '#renderer/ui/choice-list.tsx';
import { newId } from '#renderer/ui/new-id.ts';
import { MONTH_NAMES } from '#shared/domain/common/dates.ts';
import { formatMoney } from '#shared/domain/common/money.ts';
import { outlineOf } from '#shared/domain/common/outline.ts';
import { netRate } from '#shared/domain/media/line-cost.ts';
import { toggleLineSegment } from '#shared/domain/media/media-edits.ts';
import { airtime, type MediaLine, rateBasis } from '#shared/domain/media/media-plan.ts';
import { payerKey, payerOf, payersOf } from '#shared/domain/media/payers.ts';

const useStyles = makeStyles({
  part: { border: 'none', margin: 0, padding: 0, minWidth: 0 },
  title: {
    margin: 0,
    padding: `0 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  fields: { display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', gap: '10px', alignItems: 'start' },
  wide: { gridColumn: '1 / -1' },
  days: { display: 'flex', flexWrap: 'wrap', columnGap: '2px' },
  quiet: { color: tokens.colorNeutralForeground2 },
  sums: {
    gridColumn: '1 / -1',
    display: 'grid',
    gridTemplateColumns: '1fr max-content',
    rowGap: '2px',
    margin: 0,
    fontSize: tokens.fontSizeBase200,
  },
  amount: { margin: 0, textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  total: { fontWeight: tokens.fontWeightSemibold },
});

type PartProps = { readonly title: string; readonly children: ReactNode };

/** A group of fields of the line. */
export const LinePart = ({ title, children }: PartProps) => {
  const styles = useStyles();
  const id = useId();
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h3 id={id} className={styles.title}>
        {title}
      </h3>
      <div className={styles.fields}>{children}</div>
    </section>
  );
};

type Of = { readonly line: MediaLine; readonly direct: boolean };

/** What it is and where. */
export const IdentityPart = ({ line, direct }: Of) => {
  const { lists, diagnosis } = useAbout();
  const territories = useMemo(
    () =>
      outlineOf(diagnosis.territory).map(
        ({ row, level }) => [row.id, `${'\u2003'.repeat(level)}${row.name.trim() || 'Sin nombre'}`] as const,
      ),
    [diagnosis],
  );
  const airtimes = airtime.options.map((value) => {
    const official = lists.officialAirtimes.find((one) => one.airtime === value);
    return [value, official?.name ?? AIRTIME_NAMES[value]] as const;
  });
  const isOfficial = line.airtime === 'state' || line.airtime === 'fiscal';
  return (
    <LinePart title={direct ? 'Qué se hace y dónde' : 'Dónde y cómo'}>
      <LineWords line={line} field="outlet" label={direct ? 'Quién lo imparte o lo hace' : 'Soporte'} wide />
      <LineWords line={line} field="place" label={direct ? 'Lugar' : 'Plaza'} wide={direct} />
      <LineChoice
        line={line}
        field="territoryId"
        label="Territorio"
        wide={direct}
        value={line.territoryId ?? ''}
        options={[['', 'Ninguno'], ...territories]}
        patch={(value) => ({ territoryId: value === '' ? null : value })}
      />
      <LineWords line={line} field="daypart" label={direct ? 'Horario' : 'Franja'} />
      <LineWords line={line} field="format" label={direct ? 'Material de apoyo' : 'Formato'} />
      {!direct && (
        <>
          <LineChoice
            line={line}
            field="airtime"
            label="El espacio"
            wide
            value={line.airtime}
            options={airtimes}
            patch={(value) => ({ airtime: airtime.parse(value) })}
          />
          <LineFigure line={line} field="durationSeconds" label="Segundos" />
          {isOfficial && <LineFigure line={line} field="stations" label="Estaciones" />}
        </>
      )}
    </LinePart>
  );
};

const AIRTIME_NAMES = {
  bought: 'Se compra',
  'in-kind': 'Se da por convenio, sin pago',
  state: 'Tiempo de Estado',
  fiscal: 'Tiempo fiscal',
} as const;

/** For which campaign, to whom, on which days of the week. */
export const CampaignPart = ({ line }: Of) => {
  const styles = useStyles();
  const { readOnly } = useMediaPlan();
  const { strategy, diagnosis } = useAbout();
  const lookups = useLookups();
  const edit = useEdit();
  const set = useLineEdit(line.id);
  const lineSegment = useContent((content) => content.lineSegment);
  const chosen = new Set(lineSegment.filter(({ lineId }) => lineId === line.id).map(({ segmentId }) => segmentId));
  const materials = strategy.material.filter(({ campaignId }) => campaignId === line.campaignId);
  const segments = [
    ...diagnosis.segment.map(({ id, name }) => ({ id, label: name.trim() || 'Sin nombre' })),
    ...[...chosen]
      .filter((id) => !lookups.segments.has(id))
      .map((id) => ({ id, label: 'Grupo que ya no está', lost: true })),
  ];
  return (
    <LinePart title="Para qué campaña y para quién">
      <LineChoice
        line={line}
        field="campaignId"
        label="Campaña"
        wide
        value={line.campaignId ?? ''}
        options={[
          ['', 'Ninguna'],
          ...strategy.campaign.map(({ id, name }) => [id, name.trim() || 'Sin nombre'] as const),
        ]}
        patch={(value) => campaignPatch(line, value === '' ? null : value, lookups)}
      />
      <LineChoice
        line={line}
        field="materialId"
        label="Versión"
        value={line.materialId ?? ''}
        options={[['', 'Ninguna'], ...materials.map(({ id, name }) => [id, name.trim() || 'Sin nombre'] as const)]}
        patch={(value) => ({ materialId: value === '' ? null : value })}
      />
      <LineChoice
        line={line}
        field="audience"
        label="Público"
        value={line.audience}
        options={[
          ['external', 'Externo'],
          ['internal', 'Interno (personal)'],
        ]}
        patch={(value) => ({ audience: value === 'internal' ? 'internal' : 'external' })}
      />
      <div className={styles.wide}>
        <ChoiceList
          legend="Segmentos a los que llega"
          fields="segments"
          choices={segments}
          chosen={chosen}
          readOnly={readOnly}
          onToggle={(segmentId) =>
            edit('Elegir los segmentos', (content) => toggleLineSegment(content, line.id, segmentId, newId))
          }
        />
      </div>
      <fieldset className={`${styles.part} ${styles.wide}`} data-fields="weekdays">
        <legend>Días en que cae una semana pintada</legend>
        <div className={styles.days}>
          {WEEKDAYS.map((name, at) => (
            <Checkbox
              key={name}
              label={name}
              checked={(line.weekdays & (1 << at)) !== 0}
              disabled={readOnly}
              onChange={() => set({ weekdays: line.weekdays ^ (1 << at) }, 'Elegir los días de la semana')}
            />
          ))}
        </div>
      </fieldset>
    </LinePart>
  );
};

const WEEKDAYS = ['lu', 'ma', 'mi', 'ju', 'vi', 'sá', 'do'] as const;

/** What it costs. */
export const PricePart = ({ line, direct }: Of) => {
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

/** Who pays for it. */
export const PayerPart = ({ line }: Pick<Of, 'line'>) => {
  const { budget } = useAbout();
  const payers = useMemo(() => payersOf(budget), [budget]);
  const key = payerKey(line);
  const own = payers.some((payer) => payer.key === key) || line.budgetLineId !== null || key === '';
  return (
    <LinePart title="Quién lo paga">
      <LineChoice
        line={line}
        field="budgetLineId itemCode"
        label="Paga"
        hint="Renglón del presupuesto, o la partida"
        wide
        value={key}
        options={[
          ['', 'Nadie todavía'],
          ...(own ? [] : [[key, `Partida ${line.itemCode}`] as const]),
          ...payers.map((payer) => [payer.key, payer.label] as const),
        ]}
        patch={payerOf}
      />
    </LinePart>
  );
};

const BASES = [
  ['insertion', 'Inserción'],
  ['column-centimetre', 'Columna-centímetro'],
  ['page', 'Plana (se toma una fracción)'],
] as const;

/** How the total came about, step by step. */
const CostSums = ({ line }: { readonly line: MediaLine }) => {
  const styles = useStyles();
  const spread = useLineSpread(line.id);
  if (!spread) return null;
  const { cost } = spread;
  const rate = netRate(line);
  if (!cost.known || cost.tooLarge) {
    return (
      <Text size={200} className={`${styles.quiet} ${styles.wide}`}>
        {cost.tooLarge
          ? 'Su costo es demasiado grande y no se suma.'
          : 'Falta la tarifa o el tamaño: su costo no se conoce y no está en los totales.'}
      </Text>
    );
  }
  const steps = [
    [`Bruto (${spread.paid} pagadas)`, cost.gross],
    ['Neto, tras descuentos', cost.net],
    ['Comisión', cost.commission],
    ['Producción', cost.production],
    ['Subtotal', cost.subtotal],
    ['IVA', cost.vat],
  ] as const;
  return (
    <dl className={styles.sums} aria-label="Cómo se calcula el total">
      {rate !== null && line.discounts !== '' && (
        <>
          <dt>Tarifa neta (para leer)</dt>
          <dd className={styles.amount}>{formatMoney(rate)}</dd>
        </>
      )}
      {steps.map(([name, amount]) => (
        <div key={name} style={{ display: 'contents' }}>
          <dt>{name}</dt>
          <dd className={styles.amount}>{formatMoney(amount)}</dd>
        </div>
      ))}
      <dt className={styles.total}>Total</dt>
      <dd className={`${styles.amount} ${styles.total}`}>{formatMoney(cost.total)}</dd>
    </dl>
  );
};

/** Whom it reaches. */
export const AudiencePart = ({ line, direct }: Of) => {
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
