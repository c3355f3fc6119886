import { Field, makeStyles, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import { useArrival, useBudget, useContent } from '#renderer/modules/budget/budget-context.tsx';
import { ClassifierField } from '#renderer/modules/budget/data/classifier-field.tsx';
import { NamedRows } from '#renderer/modules/budget/data/named-rows.tsx';
import { PatternsEditor } from '#renderer/modules/budget/data/patterns-editor.tsx';
import { DraftInput } from '#renderer/ui/draft-input.tsx';
import { type Budget, budgetOf } from '#shared/domain/budget/budget.ts';
import { updateRow } from '#shared/domain/budget/budget-rows.ts';
import { fiscalYear } from '#shared/domain/common/fiscal-year.ts';

const useStyles = makeStyles({
  root: {
    height: '100%',
    overflowY: 'auto',
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXXL} ${tokens.spacingVerticalXXL}`,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXL,
  },
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, maxWidth: '60rem' },
  wide: { maxWidth: 'none' },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2, maxWidth: '80ch' },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(18rem, 1fr))',
    alignItems: 'start',
    gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
  },
  year: { maxWidth: '8rem' },
});

/** «Datos»: whose budget it is, of which year and classifier, and what the lines are divided by. */
export const DataTab = () => {
  const styles = useStyles();
  const { session, readOnly, courseReadOnly, ofDossier } = useBudget();
  const root = useRef<HTMLDivElement>(null);
  const budget = useContent(budgetOf);

  useArrival('budget', ({ rowId, field }) => {
    const found =
      root.current?.querySelector<HTMLElement>(`[data-row="${rowId ?? budget.id}"] input`) ??
      root.current?.querySelector<HTMLElement>(`[data-field="${field ?? 'title'}"] :is(input, select)`);
    found?.focus();
    found?.scrollIntoView({ block: 'nearest' });
  });

  const set = <F extends Exclude<keyof Budget, 'id'>>(field: F, value: Budget[F], label: string) =>
    session.edit([updateRow('budget', budget.id, field, value)], label, `budget ${field}`);

  return (
    <div ref={root} className={styles.root} data-help="budget">
      <section className={styles.section} aria-labelledby="budget-data-heading">
        <h2 id="budget-data-heading" className={styles.heading}>
          Datos del presupuesto
        </h2>
        <div className={styles.fields}>
          <Field label="Nombre" data-field="title">
            <DraftInput
              value={budget.title}
              maxLength={2_000}
              readOnly={readOnly}
              onCommit={(value) => set('title', value, 'Cambiar el nombre del presupuesto')}
            />
          </Field>
          <Field
            label="Dirección"
            hint="El área completa que pide; sus departamentos van abajo."
            data-field="directorate"
          >
            <DraftInput
              value={budget.directorate}
              maxLength={2_000}
              readOnly={readOnly}
              onCommit={(value) => set('directorate', value, 'Cambiar la dirección')}
            />
          </Field>
          <ClassifierField />
          <YearField
            year={budget.fiscalYear}
            readOnly={readOnly}
            ofDossier={ofDossier}
            onYear={(year) => set('fiscalYear', year, 'Cambiar el ejercicio')}
          />
        </div>
        <Field
          label="Qué se puede comprometer cada mes"
          hint="Decide cómo se calcula lo disponible cuando empiece a gastarse."
        >
          <RadioGroup
            value={budget.availability}
            disabled={courseReadOnly}
            onChange={(_, data) =>
              set('availability', data.value === 'monthly' ? 'monthly' : 'accumulated', 'Cambiar cómo se dispone')
            }
          >
            <Radio value="accumulated" label="Acumulado: lo que no se usó en un mes queda para los siguientes" />
            <Radio value="monthly" label="Mensual: en cada mes, solo lo de ese mes" />
          </RadioGroup>
        </Field>
      </section>
      <section className={styles.section} aria-labelledby="budget-departments-heading">
        <h2 id="budget-departments-heading" className={styles.heading}>
          Departamentos
        </h2>
        <Text size={300} className={styles.quiet}>
          Cada renglón es de uno. La clave es corta y sirve para escribirla en los renglones sin buscar el nombre.
        </Text>
        <NamedRows entity="department" rowName="departamento" addLabel="Agregar departamento" />
      </section>
      <section className={styles.section} aria-labelledby="budget-sources-heading">
        <h2 id="budget-sources-heading" className={styles.heading}>
          Fuentes de financiamiento
        </h2>
        <Text size={300} className={styles.quiet}>
          De dónde sale el dinero: recursos estatales, federales, propios. Si hay una sola, los renglones nuevos la
          toman.
        </Text>
        <NamedRows entity="fundingSource" rowName="fuente" addLabel="Agregar fuente" />
      </section>
      <section className={`${styles.section} ${styles.wide}`} aria-labelledby="budget-patterns-heading">
        <h2 id="budget-patterns-heading" className={styles.heading}>
          Patrones de reparto
        </h2>
        <Text size={300} className={styles.quiet}>
          Para lo que no se gasta parejo. Escriba el peso de cada mes: con 2 en mayo y 1 en junio, mayo recibe el doble
          que junio y los demás nada. El importe siempre se reparte completo, al centavo.
        </Text>
        <PatternsEditor />
      </section>
    </div>
  );
};

type YearProps = {
  readonly year: number;
  readonly readOnly: boolean;
  readonly ofDossier: boolean;
  readonly onYear: (year: number) => void;
};

const YearField = ({ year, readOnly, ofDossier, onYear }: YearProps) => {
  const styles = useStyles();
  return (
    <Field
      label="Ejercicio fiscal"
      hint={
        ofDossier
          ? 'Es el de su expediente y no se cambia. Para otro año, cree el expediente de ese ejercicio.'
          : 'Del 1 de enero al 31 de diciembre.'
      }
      data-field="fiscalYear"
    >
      <DraftInput
        className={styles.year}
        value={String(year)}
        inputMode="numeric"
        maxLength={4}
        readOnly={readOnly || ofDossier}
        onCommit={(text) => {
          const read = fiscalYear.safeParse(Number(text));
          if (read.success && read.data !== year) onYear(read.data);
        }}
      />
    </Field>
  );
};
