import { Field, Link } from '@fluentui/react-components';
import { call } from '#renderer/api.ts';
import { useBudget, useContent } from '#renderer/modules/budget/budget-context.tsx';
import { PlainSelect } from '#renderer/modules/budget/plain-select.tsx';
import { useLoaded } from '#renderer/ui/use-loaded.ts';
import { budgetOf } from '#shared/domain/budget/budget.ts';
import { updateRow } from '#shared/domain/budget/budget-rows.ts';

/** Which classifier the items are taken from; those of the budget's own year first. */
export const ClassifierField = () => {
  const { session, readOnly, navigate } = useBudget();
  const budget = useContent(budgetOf);
  const { loaded } = useLoaded('classifiers', () => call('classifier.list', {}));
  const all = loaded.state === 'ready' ? loaded.value : [];
  const ofYear = all.filter((one) => one.fiscalYear === budget.fiscalYear);
  const others = all.filter((one) => one.fiscalYear !== budget.fiscalYear);
  const chosen = budget.classifierId;
  const isKnown = chosen === null || all.some((one) => one.classifierId === chosen);
  const options = [
    { value: '', label: 'Ninguno todavía' },
    ...[...ofYear, ...others].map((one) => ({
      value: one.classifierId,
      label: `${one.name} (${one.fiscalYear}${one.state === 'closed' ? ', cerrado' : ''})`,
    })),
    ...(isKnown ? [] : [{ value: chosen, label: 'El elegido' }]),
  ];
  return (
    <Field
      label="Clasificador por objeto del gasto"
      hint={hintOf(loaded.state, all.length, ofYear.length, budget.fiscalYear)}
      data-field="classifierId"
    >
      <PlainSelect
        label="Clasificador por objeto del gasto"
        large
        disabled={readOnly || loaded.state === 'loading'}
        value={chosen ?? ''}
        options={options}
        onChange={(value) =>
          session.edit(
            [updateRow('budget', budget.id, 'classifierId', value === '' ? null : value)],
            'Elegir el clasificador',
          )
        }
      />
      {loaded.state === 'ready' && ofYear.length === 0 && (
        <Link as="button" onClick={() => navigate({ screen: 'catalogues' })}>
          Ir a los catálogos
        </Link>
      )}
    </Field>
  );
};

const hintOf = (state: 'loading' | 'failed' | 'ready', all: number, ofYear: number, year: number): string => {
  if (state === 'failed') return 'No se pudo leer la lista de clasificadores. Abra de nuevo el presupuesto.';
  if (state === 'loading') return 'Buscando los clasificadores…';
  if (all === 0) return 'No hay ninguno. Cree el de su ente en los catálogos: sin él no se revisa ninguna partida.';
  return ofYear === 0
    ? `No hay ninguno de ${year}. En los catálogos puede copiar el de otro año.`
    : `Las partidas se revisan con el de ${year}.`;
};
