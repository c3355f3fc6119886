import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useAbout, useContent, useCurrent, useReadOnly } from '#renderer/modules/agreements/agreements-context.tsx';
import { ActDialog } from '#renderer/modules/agreements/course/act-dialog.tsx';
import { CommittedNow } from '#renderer/modules/agreements/course/committed-now.tsx';
import { ACT_HELP, ACT_TITLES, ACTS_DONE, pathOf } from '#renderer/modules/agreements/course/course-words.ts';
import { InTheWay } from '#renderer/modules/agreements/course/in-the-way.tsx';
import { Group, Sheet } from '#renderer/modules/agreements/parts/part-pieces.tsx';
import { Quiet } from '#renderer/ui/card-part.tsx';
import { actFindings } from '#shared/domain/agreements/agreement-acts.ts';
import { TRANSITIONS } from '#shared/domain/agreements/agreement-states.ts';
import { type AgreementAct, agreementAct } from '#shared/domain/agreements/agreements.ts';
import { formatLongDate } from '#shared/domain/common/dates.ts';

const useStyles = makeStyles({
  path: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
  },
  step: {
    flex: '1 1 7rem',
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalS}`,
    borderTop: `4px solid ${tokens.colorNeutralStroke1}`,
    display: 'flex',
    flexDirection: 'column',
    color: tokens.colorNeutralForeground2,
  },
  past: { borderTopColor: tokens.colorBrandStroke2 },
  here: {
    borderTopColor: tokens.colorBrandStroke1,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1Selected,
  },
  act: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  history: { listStyleType: 'none', margin: 0, padding: 0 },
  done: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  quiet: { display: 'block', color: tokens.colorNeutralForeground2 },
  reason: { display: 'block', whiteSpace: 'pre-line' },
});

/** Where it stands, what may be done now and what is in the way of it, and what was done. */
export const CoursePart = () => {
  const styles = useStyles();
  const { agreement, standing } = useCurrent();
  const content = useContent((all) => all);
  const { today } = useAbout();
  const readOnly = useReadOnly();
  const [act, setAct] = useState<AgreementAct | null>(null);
  const acts = content.act.filter(({ agreementId }) => agreementId === agreement.id);
  const possible = agreementAct.options.filter((one) => actFindings(content, agreement, one, today) !== undefined);
  return (
    <div data-row={agreement.id}>
      <Sheet>
        <ol className={styles.path} aria-label="Estados del convenio">
          {pathOf(standing, acts).map(({ state, name, at, day }) => (
            <li
              key={state}
              className={mergeClasses(styles.step, at !== 'ahead' && styles[at])}
              aria-current={at === 'here' ? 'step' : undefined}
            >
              <Text weight={at === 'here' ? 'semibold' : 'regular'}>{name}</Text>
              <Text size={200}>{day === '' ? ' ' : formatLongDate(day)}</Text>
            </li>
          ))}
        </ol>
        <CommittedNow />
        {!readOnly && (
          <Group title="Qué sigue">
            {possible.length === 0 ? (
              <Quiet>Aquí termina su curso: no queda nada por hacer con él.</Quiet>
            ) : (
              possible.map((one) => (
                <div key={one} className={styles.act}>
                  <Button
                    appearance={one === 'sign' || one === 'send-to-legal' ? 'primary' : 'secondary'}
                    onClick={() => setAct(one)}
                  >
                    {ACT_TITLES[one]}…
                  </Button>
                  <Quiet>
                    {ACT_HELP[one]} Lo hace: {whoDoes(one).toLowerCase()}.
                  </Quiet>
                  <InTheWay findings={inTheWay(actFindings(content, agreement, one, today))} />
                </div>
              ))
            )}
          </Group>
        )}
        <Group title="Lo que se ha hecho">
          {acts.length === 0 ? (
            <Quiet>Nada todavía: es un borrador.</Quiet>
          ) : (
            <ol className={styles.history}>
              {acts.toReversed().map((row) => (
                <li key={row.id} className={styles.done} data-row={row.id} tabIndex={-1}>
                  <Text weight="semibold">{ACTS_DONE[row.act]}</Text>
                  <Text size={200} className={styles.quiet}>
                    {[formatLongDate(row.date), row.actor.trim()].filter(Boolean).join(' · ')}
                    {standing.stray.some(({ id }) => id === row.id) && ' · no corresponde a su estado: no se cuenta'}
                  </Text>
                  {row.reason.trim() !== '' && <Text className={styles.reason}>{row.reason.trim()}</Text>}
                </li>
              ))}
            </ol>
          )}
        </Group>
      </Sheet>
      {act && <ActDialog act={act} onClose={() => setAct(null)} />}
    </div>
  );
};

const whoDoes = (act: AgreementAct): string => TRANSITIONS.find(({ step }) => step === act)?.who ?? '';

/** What the dialog asks for itself stands in nobody's way before. */
const inTheWay = (findings: ReturnType<typeof actFindings>): NonNullable<ReturnType<typeof actFindings>> =>
  findings ?? [];
