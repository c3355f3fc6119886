import { Button, Field, makeStyles, mergeClasses, Select, Text, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { useBudget, useContent } from '#renderer/modules/budget/budget-context.tsx';
import { useBudgetEdit } from '#renderer/modules/budget/guided/use-line-edit.ts';
import { ParsedInput } from '#renderer/ui/parsed-input.tsx';
import type { BudgetContent } from '#shared/domain/budget/budget.ts';
import { deleteBudgetRows } from '#shared/domain/budget/budget-edits.ts';
import { insertBudgetRows, updateRow } from '#shared/domain/budget/budget-rows.ts';
import { ceilingUses } from '#shared/domain/budget/ceiling-rules.ts';
import { totalsOfLines } from '#shared/domain/budget/totals.ts';
import { conceptOf } from '#shared/domain/classifier/item-code.ts';
import { formatMoney } from '#shared/domain/common/money.ts';
import { fail, ok } from '#shared/domain/common/result.ts';
import { parseMoney } from '#shared/domain/common/typed-numbers.ts';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 12rem auto',
    gap: tokens.spacingHorizontalM,
    alignItems: 'end',
  },
  // Names of items are longer than the room there is.
  of: { minWidth: 0, '& select': { minWidth: 0, width: '100%', textOverflow: 'ellipsis' } },
  use: { gridColumn: '1 / -1', color: tokens.colorNeutralForeground2 },
  over: { color: tokens.colorStatusDangerForeground3 },
});

/** The most that may be asked for, altogether or under a chapter or concept that the lines use. */
export const CeilingsAnswer = () => {
  const styles = useStyles();
  const { newId, classifierIndex } = useBudget();
  const edit = useBudgetEdit();
  const content = useContent((all) => all);
  const uses = ceilingUses(content, totalsOfLines(content));
  const codes = offeredCodes(content);
  const nameOf = (code: string) =>
    code === '' ? 'Todo el presupuesto' : `${code} ${classifierIndex?.find(code)?.name ?? ''}`.trim();
  return (
    <>
      {uses.map(({ ceiling, asked, over }, index) => (
        <div key={ceiling.id} className={styles.row}>
          <Field label={`Techo ${index + 1}: de qué`}>
            <Select
              className={styles.of}
              value={ceiling.code}
              onChange={(_, data) =>
                edit(() => ok([updateRow('ceiling', ceiling.id, 'code', data.value)]), 'Elegir de qué es el techo')
              }
            >
              {[...new Set(['', ceiling.code, ...codes])].map((code) => (
                <option key={code} value={code}>
                  {nameOf(code)}
                </option>
              ))}
            </Select>
          </Field>
          <ParsedInput
            label={`Techo ${index + 1}: cuánto`}
            text={ceiling.annual === 0 ? '' : formatMoney(ceiling.annual, false)}
            before="$"
            read={positive}
            onCommit={(annual) =>
              edit(() => ok([updateRow('ceiling', ceiling.id, 'annual', annual)]), 'Escribir el techo')
            }
          />
          <Button
            appearance="subtle"
            icon={<DeleteRegular />}
            aria-label={`Quitar el techo ${index + 1}`}
            onClick={() => edit((all) => ok(deleteBudgetRows(all, 'ceiling', [ceiling.id])), 'Quitar un techo')}
          />
          <Text size={200} className={mergeClasses(styles.use, over > 0 && styles.over)}>
            Se piden {formatMoney(asked)}
            {over > 0 ? `: se pasa por ${formatMoney(over)}.` : '.'}
            {restrictionOf(content, ceiling)}
          </Text>
        </div>
      ))}
      <div>
        <Button
          icon={<AddRegular />}
          onClick={() =>
            edit(
              (all) =>
                ok(
                  insertBudgetRows(
                    all,
                    'ceiling',
                    [{ code: '', fundingSourceId: null, departmentId: null, annual: 0 }],
                    all.ceiling.length,
                    newId,
                  ),
                ),
              'Agregar un techo',
            )
          }
        >
          {uses.length === 0 ? 'Sí: anotar el techo' : 'Anotar otro techo'}
        </Button>
      </div>
      {uses.length === 0 && <Text>Si no le dieron ninguno, pase a la pregunta siguiente.</Text>}
    </>
  );
};

const positive = (typed: string) => {
  const read = typed === '' ? ok(0) : parseMoney(typed);
  if (!read.ok || read.value >= 0) return read;
  return fail('invalid-input', 'Un techo no puede ser negativo. Escriba la cantidad sin signo.');
};

/** Chapters and concepts of what is asked for. */
const offeredCodes = ({ line }: BudgetContent): readonly string[] => {
  const codes = line.map((row) => row.itemCode).filter((code) => /^[1-9]\d{3,4}$/.test(code));
  return [...new Set(codes.flatMap((code) => [`${code.slice(0, 1)}000`, conceptOf(code)]))].sort();
};

/** Where the open budget tied the ceiling to a source or a department. */
const restrictionOf = (content: BudgetContent, ceiling: BudgetContent['ceiling'][number]): string => {
  const names = [
    content.fundingSource.find((row) => row.id === ceiling.fundingSourceId)?.name,
    content.department.find((row) => row.id === ceiling.departmentId)?.name,
  ].filter((name) => name !== undefined);
  return names.length === 0 ? '' : ` Solo de: ${names.join(', ')}.`;
};
