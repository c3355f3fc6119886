import { Badge, Button, Combobox, Field, Link, makeStyles, Option, Text, tokens } from '@fluentui/react-components';
import { ArrowDownRegular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Navigate } from '#renderer/app/routes.ts';
import type { ManualSession } from '#renderer/modules/manual/manual-session.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { helpAnchor } from '#renderer/ui/help-anchor.ts';
import { newId } from '#renderer/ui/new-id.ts';
import { foldText } from '#shared/domain/common/text.ts';
import type { ManualContent } from '#shared/domain/manual/manual.ts';
import { insertRows, moveRow } from '#shared/domain/manual/manual-edits.ts';
import type { ProcedureSummary } from '#shared/ipc/procedure-channels.ts';

const useStyles = makeStyles({
  add: { maxWidth: '34rem' },
  combobox: { width: '100%' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  number: { width: '2rem', textAlign: 'right', color: tokens.colorNeutralForeground3 },
  words: { flex: 1, minWidth: 0 },
  title: { textAlign: 'left', overflowWrap: 'anywhere' },
  quiet: { display: 'block', color: tokens.colorNeutralForeground3 },
  tools: { whiteSpace: 'nowrap' },
});

type Props = {
  readonly content: ManualContent;
  readonly library: readonly ProcedureSummary[];
  /** Members as they were when the manual was opened: archived ones aren't in the library any more. */
  readonly known: readonly ProcedureSummary[];
  readonly edit: ManualSession['edit'];
  readonly navigate: Navigate;
};

/** Which procedures the manual gathers, and in what order. */
export const MembersTab = ({ content, library, known, edit, navigate }: Props) => {
  const styles = useStyles();
  const [sought, setSought] = useState('');
  const [open, setOpen] = useState(false);
  const list = useRef<HTMLOListElement>(null);
  const wanted = useRef<number | null>(null);
  const members = content.member;
  const summaries = new Map([...known, ...library].map((summary) => [summary.procedureId, summary]));
  const taken = new Set(members.map((member) => member.procedureId));
  const words = foldText(sought).split(' ').filter(Boolean);
  const offered = library.filter(
    (summary) =>
      !taken.has(summary.procedureId) &&
      words.every((word) => foldText(`${summary.title} ${summary.code} ${summary.areaName}`).includes(word)),
  );

  useEffect(() => {
    if (wanted.current === null) return;
    list.current?.children[wanted.current]?.querySelector<HTMLElement>('button')?.focus();
    wanted.current = null;
  });

  const add = (procedureId: string) => {
    const row = { id: newId(), procedureId };
    edit(insertRows(content, 'member', members.length, [row]), 'Agregar un procedimiento al manual');
    setSought('');
  };
  const move = (id: string, to: number) => {
    if (to < 0 || to >= members.length) return;
    wanted.current = to;
    edit(moveRow(content, 'member', id, to), 'Mover un procedimiento del manual');
  };
  const remove = (id: string, index: number) => {
    wanted.current = Math.min(index, members.length - 2);
    edit([{ op: 'delete', entity: 'member', id }], 'Quitar un procedimiento del manual');
  };
  const keys = (event: KeyboardEvent, id: string, index: number) => {
    if (event.altKey && event.key === 'ArrowUp') move(id, index - 1);
    else if (event.altKey && event.key === 'ArrowDown') move(id, index + 1);
    else if (event.key === 'Delete') remove(id, index);
    else return;
    event.preventDefault();
  };

  return (
    <div {...helpAnchor('manual.members')}>
      <Field
        label="Agregar un procedimiento de la biblioteca"
        className={styles.add}
        hint={library.length === 0 ? 'Aún no hay procedimientos en la biblioteca: cree o importe uno primero.' : null}
      >
        <Combobox
          className={styles.combobox}
          placeholder="Escriba parte del título o del código"
          freeform
          value={sought}
          selectedOptions={[]}
          expandIcon={{ 'aria-label': 'Mostrar la lista' }}
          open={open}
          onOpenChange={(_, data) => setOpen(data.open)}
          onChange={(event) => {
            setSought(event.target.value);
            setOpen(true);
          }}
          onOptionSelect={(_, data) => data.optionValue && add(data.optionValue)}
        >
          {offered.length === 0 ? (
            <Option disabled text="Nada que agregar" value="">
              {library.length === taken.size ? 'Ya están todos' : 'Ninguno coincide'}
            </Option>
          ) : (
            offered.slice(0, MOST_OFFERED).map((summary) => (
              <Option key={summary.procedureId} value={summary.procedureId} text={titleOf(summary)}>
                <span>
                  {titleOf(summary)}
                  <Text size={200} className={styles.quiet}>
                    {[summary.code, summary.areaName].filter((part) => part !== '').join(' · ')}
                  </Text>
                </span>
              </Option>
            ))
          )}
        </Combobox>
      </Field>
      {members.length === 0 ? (
        <EmptyState title="Este manual aún no lleva procedimientos">
          Elija arriba los que reúne; después podrá cambiar su orden.
        </EmptyState>
      ) : (
        <ol ref={list} className={styles.list} aria-label="Procedimientos del manual, en orden">
          {members.map((member, index) => {
            const summary = summaries.get(member.procedureId);
            const title = summary ? titleOf(summary) : 'Procedimiento que ya no está';
            return (
              <li key={member.id} className={styles.item} onKeyDown={(event) => keys(event, member.id, index)}>
                <span className={styles.number}>{index + 1}.</span>
                <span className={styles.words}>
                  <Link
                    as="button"
                    className={styles.title}
                    onClick={() =>
                      summary && navigate({ screen: 'procedure', versionId: (summary.inForce ?? summary.newest).id })
                    }
                  >
                    {title}
                  </Link>{' '}
                  {summary && summary.inForce === null && (
                    <Badge appearance="outline" color="informative">
                      Borrador
                    </Badge>
                  )}
                  <Text size={200} className={styles.quiet}>
                    {[summary?.code, summary?.areaName].filter((part) => part !== undefined && part !== '').join(' · ')}
                  </Text>
                </span>
                <span className={styles.tools}>
                  <Button
                    appearance="subtle"
                    icon={<ArrowUpRegular />}
                    aria-label={`Subir: ${title}`}
                    title="Subir (Alt+Arriba)"
                    disabledFocusable={index === 0}
                    onClick={() => move(member.id, index - 1)}
                  />
                  <Button
                    appearance="subtle"
                    icon={<ArrowDownRegular />}
                    aria-label={`Bajar: ${title}`}
                    title="Bajar (Alt+Abajo)"
                    disabledFocusable={index === members.length - 1}
                    onClick={() => move(member.id, index + 1)}
                  />
                  <Button
                    appearance="subtle"
                    icon={<DeleteRegular />}
                    aria-label={`Quitar del manual: ${title}`}
                    title="Quitar del manual (Supr)"
                    onClick={() => remove(member.id, index)}
                  />
                </span>
              </li>
            );
          })}
        </ol>
      )}
    </div>
  );
};

const MOST_OFFERED = 50;

const titleOf = (summary: ProcedureSummary) => (summary.title.trim() === '' ? 'Sin título' : summary.title);
