import { Button, Field, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Guide } from '#renderer/guided/guided-frame.tsx';
import { useBudget, useContent } from '#renderer/modules/budget/budget-context.tsx';
import { useBudgetEdit } from '#renderer/modules/budget/guided/use-line-edit.ts';
import { countOf } from '#renderer/ui/spanish-time.ts';
import type { BudgetContent } from '#shared/domain/budget/budget.ts';
import { addLine } from '#shared/domain/budget/budget-edits.ts';
import { lineQuestionKey } from '#shared/domain/budget/budget-guide.ts';
import { insertedBudgetIds } from '#shared/domain/budget/budget-rows.ts';
import { totalsOfLines } from '#shared/domain/budget/totals.ts';
import { formatMoney } from '#shared/domain/common/money.ts';

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground2 } });

/** Another line: its words begin it, and its own questions follow at once. */
export const MoreAnswer = ({ guide }: { readonly guide: Guide }) => {
  const styles = useStyles();
  const { newId } = useBudget();
  const edit = useBudgetEdit();
  const lines = useContent((content) => content.line);
  const [need, setNeed] = useState('');

  // Read when it is needed: what was just taken must not be taken again as the question goes away.
  const written = useRef('');
  const write = (text: string) => {
    written.current = text;
    setNeed(text);
  };
  const add = (): string | undefined => {
    const description = written.current.trim();
    if (description === '') return undefined;
    write('');
    const changes = edit(
      (content) => addLine(content, content.line.length, { description, ...usualPosition(content) }, newId),
      'Agregar un renglón',
    );
    return insertedBudgetIds(changes, 'line')[0];
  };
  const addAndAsk = () => {
    const id = add();
    if (id !== undefined) guide.goTo(lineQuestionKey(id, 'item'));
  };
  // Whoever goes elsewhere with words already written keeps them, as a line.
  const newest = useRef(add);
  newest.current = add;
  useEffect(() => () => void newest.current(), []);

  const keys = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.ctrlKey || need.trim() === '') return;
    event.preventDefault();
    addAndAsk();
  };

  return (
    <>
      <Field
        label="Qué se necesita y para qué"
        hint={lines.length === 0 ? 'Una cosa a la vez.' : 'Si ya no falta nada, pase a lo siguiente.'}
      >
        <Textarea
          value={need}
          rows={3}
          resize="vertical"
          maxLength={20_000}
          onChange={(_, data) => write(data.value)}
          onKeyDown={keys}
        />
      </Field>
      <div>
        <Button icon={<AddRegular />} disabledFocusable={need.trim() === ''} onClick={addAndAsk}>
          Agregar este renglón
        </Button>
      </div>
      {lines.length > 0 && (
        <Text className={styles.quiet}>
          Lleva {countOf(lines.length, 'renglón', 'renglones')} por{' '}
          {formatMoney(totalsOfLines({ line: lines }).total.annual)}.
        </Text>
      )}
    </>
  );
};

/** A new line is mostly for whom the one before was, or for the only one there is. */
const usualPosition = ({ line, department, fundingSource }: BudgetContent) => {
  const last = line.at(-1);
  return {
    departmentId: last?.departmentId ?? (department.length === 1 ? (department[0]?.id ?? null) : null),
    fundingSourceId: last?.fundingSourceId ?? (fundingSource.length === 1 ? (fundingSource[0]?.id ?? null) : null),
  };
};
