import {
  Button,
  Field,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  Radio,
  RadioGroup,
  SearchBox,
  Text,
  tokens,
} from '@fluentui/react-components';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useBudget, useFindings } from '#renderer/modules/budget/budget-context.tsx';
import { useLineEdit } from '#renderer/modules/budget/guided/use-line-edit.ts';
import { ItemHelpText } from '#renderer/modules/budget/lines/item-help-text.tsx';
import type { BudgetLine } from '#shared/domain/budget/budget.ts';
import type { ClassifierItem } from '#shared/domain/classifier/classifier-index.ts';
import { suggestItems, takesMoney } from '#shared/domain/classifier/suggest-items.ts';

const useStyles = makeStyles({
  search: { maxWidth: '26rem', width: '100%' },
  code: { fontVariantNumeric: 'tabular-nums', fontWeight: tokens.fontWeightSemibold },
  under: { display: 'block', color: tokens.colorNeutralForeground3 },
  told: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  help: {
    padding: tokens.spacingHorizontalM,
    borderLeft: `3px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** The item it goes under: suggested by the words of the need, found by others, with its help and what it isn't for. */
export const ItemAnswer = ({ line }: { readonly line: BudgetLine }) => {
  const styles = useStyles();
  const { classifierIndex, searchItems, rulesContext } = useBudget();
  const edit = useLineEdit(line.id);
  const [query, setQuery] = useState('');
  const suggested = useMemo(
    () =>
      classifierIndex
        ? suggestItems(line.description, {
            index: classifierIndex,
            search: searchItems,
            boundaries: rulesContext.boundaries,
          })
        : [],
    [classifierIndex, searchItems, rulesContext, line.description],
  );
  const found = useMemo(
    () =>
      classifierIndex && query.trim() !== ''
        ? searchItems(query, 60)
            .map((hit) => hit.item)
            .filter((item) => takesMoney(classifierIndex, item))
            .slice(0, MOST_FOUND)
        : suggested,
    [classifierIndex, searchItems, query, suggested],
  );
  const findings = useFindings().filter(
    ({ place }) => place.rowId === line.id && place.field === 'itemCode' && line.itemCode !== '',
  );

  // What is to be said of the choice must be seen, also below a long list.
  const told = useRef<HTMLDivElement>(null);
  const warned = findings.length;
  useEffect(() => {
    if (warned > 0) told.current?.scrollIntoView({ block: 'nearest' });
  }, [warned]);

  if (!classifierIndex) {
    return (
      <MessageBar intent="warning">
        <MessageBarBody>
          Falta elegir el clasificador del ejercicio: es la segunda pregunta. Sin él no se puede buscar la partida.
        </MessageBarBody>
      </MessageBar>
    );
  }
  const chosen = classifierIndex.find(line.itemCode);
  const offered = chosen && !found.some((item) => item.code === chosen.code) ? [chosen, ...found] : found;
  const pick = (code: string) => edit({ itemCode: code }, 'Elegir la partida');
  const boundary = rulesContext.boundaries(line.itemCode, line.description);
  const instead = boundary && boundary.suggest !== '' ? (classifierIndex.find(boundary.suggest) ?? null) : null;
  const keys = (event: KeyboardEvent) => {
    const [first] = found;
    if (event.key !== 'Enter' || query.trim() === '' || !first) return;
    event.preventDefault();
    pick(first.code);
    setQuery('');
  };

  return (
    <>
      <Field
        label="Buscar por palabras o por clave"
        hint={
          suggested.length === 0
            ? 'Escriba de qué se trata, por ejemplo «impresión» o «combustible».'
            : 'Abajo están las que sugiere lo que escribió. Si ninguna es, búsquela aquí.'
        }
      >
        <div {...(query.trim() === '' ? {} : { 'data-own-enter': true })}>
          <SearchBox
            className={styles.search}
            aria-label="Buscar por palabras o por clave"
            value={query}
            onChange={(_, data) => setQuery(data.value)}
            onKeyDown={keys}
            dismiss={{ 'aria-label': 'Borrar la búsqueda' }}
          />
        </div>
      </Field>
      {query.trim() !== '' && found.length === 0 && <Text>Ninguna partida tiene esas palabras. Pruebe con otras.</Text>}
      {offered.length > 0 && (
        <Field label={query.trim() === '' ? 'Partidas que se le parecen' : 'Partidas encontradas'}>
          <RadioGroup value={line.itemCode} onChange={(_, data) => pick(data.value)}>
            {offered.map((item) => (
              <Radio key={item.code} value={item.code} label={<ItemName item={item} />} />
            ))}
          </RadioGroup>
        </Field>
      )}
      <div ref={told} className={styles.told}>
        {findings.map((finding) => (
          <MessageBar key={finding.code} intent={finding.severity === 'info' ? 'info' : 'warning'} layout="multiline">
            <MessageBarBody>
              {finding.message} {finding.remedy}
            </MessageBarBody>
            {finding.code === boundary?.code && instead && takesMoney(classifierIndex, instead) && (
              <MessageBarActions>
                <Button size="small" onClick={() => pick(instead.code)}>
                  Usar {instead.code}
                </Button>
              </MessageBarActions>
            )}
          </MessageBar>
        ))}
        {line.itemCode !== '' && (
          <div className={styles.help}>
            <ItemHelpText code={line.itemCode} />
          </div>
        )}
      </div>
    </>
  );
};

const MOST_FOUND = 12;

const ItemName = ({ item }: { readonly item: ClassifierItem }) => {
  const styles = useStyles();
  const { classifierIndex } = useBudget();
  const under = classifierIndex?.pathOf(item.code).at(-2);
  return (
    <>
      <span className={styles.code}>{item.code}</span> {item.name}
      {under && (
        <Text size={200} className={styles.under}>
          {under.name}
        </Text>
      )}
    </>
  );
};
