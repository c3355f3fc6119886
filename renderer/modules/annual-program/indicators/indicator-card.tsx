import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { PostField } from '#renderer/modules/annual-program/fields/post-field.tsx';
import {
  IndicatorChoice,
  IndicatorFigure,
  IndicatorLine,
  IndicatorText,
  useIndicatorEdit,
} from '#renderer/modules/annual-program/indicators/indicator-fields.tsx';
import { IndicatorGoals } from '#renderer/modules/annual-program/indicators/indicator-goals.tsx';
import { useReadOnly } from '#renderer/modules/annual-program/program-context.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { INDICATOR_WORDS, RESULT_LEVEL_NAMES } from '#shared/documents/compose/program-indicators.ts';
import type { Indicator, ResultLevel } from '#shared/domain/annual-program/annual-program.ts';

const useStyles = makeStyles({
  root: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    padding: tokens.spacingHorizontalL,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
  },
  head: { display: 'flex', alignItems: 'center', gap: '4px' },
  title: { flex: '1 1 0', minWidth: 0, margin: 0, fontSize: tokens.fontSizeBase400, overflowWrap: 'anywhere' },
  two: {
    display: 'grid',
    alignItems: 'start',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 18rem), 1fr))',
    gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXL}`,
  },
  few: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
  },
  plain: { border: 'none', margin: 0, padding: 0, minWidth: 0 },
});

type Props = { readonly indicator: Indicator; readonly form: 'poa' | 'mir' };

/** What it measures and how: name, definition, method, unit. */
export const IndicatorWhat = ({ indicator, form }: Props) => {
  const styles = useStyles();
  const readOnly = useReadOnly();
  const set = useIndicatorEdit(indicator);
  return (
    <>
      {form === 'mir' && (
        <div className={styles.two}>
          <fieldset className={styles.plain} disabled={readOnly} data-fields="level">
            <SelectField
              label="Nivel de la matriz"
              value={indicator.level ?? ''}
              onChange={(value) => set('level', value === '' ? null : (value as ResultLevel), 'el nivel')}
            >
              <option value="">Sin nivel</option>
              {Object.entries(RESULT_LEVEL_NAMES).map(([value, name]) => (
                <option key={value} value={value}>
                  {name}
                </option>
              ))}
            </SelectField>
          </fieldset>
          <IndicatorText
            indicator={indicator}
            field="narrative"
            label="Resumen narrativo"
            hint="El objetivo de este nivel."
          />
        </div>
      )}
      <div className={styles.two}>
        <IndicatorLine indicator={indicator} field="name" label="Nombre del indicador" required />
        <IndicatorLine
          indicator={indicator}
          field="unit"
          label="Unidad de medida"
          required
          hint="Porcentaje, persona, plática…"
        />
      </div>
      <div className={styles.two}>
        <IndicatorText indicator={indicator} field="definition" label="Qué mide" required />
        <IndicatorText
          indicator={indicator}
          field="method"
          label="Método de cálculo"
          required
          hint="Con palabras o como fórmula."
        />
      </div>
      <div className={styles.two}>
        <IndicatorLine indicator={indicator} field="numerator" label="Numerador" />
        <IndicatorLine indicator={indicator} field="denominator" label="Denominador" />
      </div>
    </>
  );
};

/** How often, from where, to where. */
export const IndicatorMeasure = ({ indicator }: { readonly indicator: Indicator }) => {
  const styles = useStyles();
  return (
    <>
      <div className={styles.few}>
        <IndicatorChoice indicator={indicator} field="kind" label="Tipo" words={INDICATOR_WORDS.kind} />
        <IndicatorChoice indicator={indicator} field="dimension" label="Dimensión" words={INDICATOR_WORDS.dimension} />
        <IndicatorChoice indicator={indicator} field="frequency" label="Frecuencia" words={INDICATOR_WORDS.frequency} />
        <IndicatorChoice indicator={indicator} field="sense" label="Sentido" words={INDICATOR_WORDS.sense} />
      </div>
      <div className={styles.few}>
        <IndicatorFigure indicator={indicator} field="baseline" label="Línea base" />
        <IndicatorLine indicator={indicator} field="baselineYear" label="Año de la línea base" />
        <IndicatorLine indicator={indicator} field="baselineNote" label="Si no hay línea base, por qué" />
      </div>
      <IndicatorGoals indicator={indicator} />
      <div className={styles.few}>
        <IndicatorFigure indicator={indicator} field="greenFrom" label="Verde desde %" hint="De la meta: 90" />
        <IndicatorFigure indicator={indicator} field="yellowFrom" label="Amarillo desde %" hint="De la meta: 70" />
      </div>
    </>
  );
};

/** How one will know, and who answers for it. */
export const IndicatorProof = ({ indicator, form }: Props) => {
  const styles = useStyles();
  const set = useIndicatorEdit(indicator);
  return (
    <div className={styles.two}>
      <IndicatorText indicator={indicator} field="verification" label="Medio de verificación" required />
      {form === 'mir' && <IndicatorText indicator={indicator} field="assumptions" label="Supuestos" />}
      <PostField
        label="Unidad responsable"
        required
        value={indicator.responsiblePost}
        onCommit={(value) => set('responsiblePost', value, 'la unidad responsable', true)}
      />
    </div>
  );
};

/** The full card of one indicator. */
export const IndicatorCard = ({
  indicator,
  form,
  number,
  onDelete,
}: Props & { readonly number: number; readonly onDelete: () => void }) => {
  const styles = useStyles();
  const readOnly = useReadOnly();
  return (
    <section className={styles.root} aria-label={`Ficha del indicador ${number}`} data-row={indicator.id}>
      <div className={styles.head}>
        <h3 className={styles.title}>
          {number}. {indicator.name.trim() || 'Indicador sin nombre'}
        </h3>
        {!readOnly && (
          <Button appearance="subtle" icon={<DeleteRegular />} onClick={onDelete}>
            Quitar el indicador
          </Button>
        )}
      </div>
      <IndicatorWhat indicator={indicator} form={form} />
      <IndicatorMeasure indicator={indicator} />
      <IndicatorProof indicator={indicator} form={form} />
    </section>
  );
};
