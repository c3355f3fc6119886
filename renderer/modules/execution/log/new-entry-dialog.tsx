import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  Field,
  Input,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { CalendarPersonRegular } from '@fluentui/react-icons/svg/calendar-person';
import { ChatRegular } from '@fluentui/react-icons/svg/chat';
import { GlobeRegular } from '@fluentui/react-icons/svg/globe';
import { MicRegular } from '@fluentui/react-icons/svg/mic';
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal';
import { NewsRegular } from '@fluentui/react-icons/svg/news';
import { PeopleRegular } from '@fluentui/react-icons/svg/people';
import { PersonWalkingRegular } from '@fluentui/react-icons/svg/person-walking';
import { TvRegular } from '@fluentui/react-icons/svg/tv';
import { type ReactElement, useState } from 'react';
import { useAbout, useContent } from '#renderer/modules/execution/execution-context.tsx';
import { useEntryActions } from '#renderer/modules/execution/log/use-entry-actions.ts';
import { outsideYear } from '#renderer/modules/execution/log/year-day.ts';
import { DateField } from '#renderer/ui/date-field.tsx';
import { FormDialog } from '#renderer/ui/form-dialog.tsx';
import { isInYear } from '#shared/domain/common/fiscal-year.ts';
import { type EntryKind, entryKind } from '#shared/domain/execution/execution.ts';
import { ENTRY_KIND_NAMES } from '#shared/domain/execution/execution-finding.ts';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  kinds: {
    border: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
    gap: tokens.spacingHorizontalS,
  },
  legend: { padding: 0, marginBottom: tokens.spacingVerticalXS },
  kind: {
    position: 'relative',
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    minHeight: '44px',
    padding: `0 ${tokens.spacingHorizontalM}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-within': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  chosen: {
    border: `1px solid ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorBrandBackground2,
    fontWeight: tokens.fontWeightSemibold,
  },
  radio: { position: 'absolute', inset: 0, opacity: 0, cursor: 'pointer', margin: 0 },
  icon: { display: 'flex', fontSize: '20px' },
});

/** «Nueva entrada»: what it was and when; everything else is written in its card. */
export const NewEntryDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const styles = useStyles();
  const { today } = useAbout();
  const fiscalYear = useContent((content) => content.execution[0]?.fiscalYear ?? 0);
  const { add } = useEntryActions();
  const [kind, setKind] = useState<EntryKind>('talk');
  const [date, setDate] = useState(isInYear(today, fiscalYear) ? today : '');
  const [title, setTitle] = useState('');
  const [tried, setTried] = useState(false);
  const problem = date === '' ? (tried ? 'Diga qué día fue.' : undefined) : outsideYear(date, fiscalYear);

  const submit = () => {
    setTried(true);
    if (date === '' || outsideYear(date, fiscalYear) !== undefined) return;
    onClose();
    add(kind, date, title);
  };
  return (
    <FormDialog help="ejecucion.bitacora" onSubmit={submit} onClose={onClose}>
      <DialogBody>
        <DialogTitle>Nueva entrada de la bitácora</DialogTitle>
        <DialogContent className={styles.content}>
          <fieldset className={styles.kinds}>
            <legend className={styles.legend}>¿Qué se hizo?</legend>
            {entryKind.options.map((one) => (
              <label key={one} className={mergeClasses(styles.kind, one === kind && styles.chosen)}>
                <input
                  type="radio"
                  name="kind"
                  className={styles.radio}
                  value={one}
                  checked={one === kind}
                  // biome-ignore lint/a11y/noAutofocus: a dialog begins at its first question
                  autoFocus={one === 'talk'}
                  onChange={() => setKind(one)}
                />
                <span className={styles.icon} aria-hidden>
                  {ICONS[one]}
                </span>
                {ENTRY_KIND_NAMES[one]}
              </label>
            ))}
          </fieldset>
          <DateField
            label="¿Qué día fue?"
            required
            value={date}
            hint={`Un día de ${fiscalYear}, por ejemplo 15/05/${fiscalYear}. Si duró varios, el primero.`}
            onCommit={setDate}
            {...(problem === undefined ? {} : { problem })}
          />
          <Field label="Título" hint="Con unas palabras basta; el detalle se escribe después.">
            <Input
              value={title}
              maxLength={2_000}
              placeholder="Por ejemplo: Plática en la escuela de Villa Ejemplo"
              onChange={(_, data) => setTitle(data.value)}
            />
          </Field>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>Cancelar</Button>
          <Button type="submit" appearance="primary">
            Anotar
          </Button>
        </DialogActions>
      </DialogBody>
    </FormDialog>
  );
};

const ICONS: Readonly<Record<EntryKind, ReactElement>> = {
  talk: <ChatRegular />,
  meeting: <PeopleRegular />,
  print: <NewsRegular />,
  radio: <MicRegular />,
  television: <TvRegular />,
  internet: <GlobeRegular />,
  'field-work': <PersonWalkingRegular />,
  event: <CalendarPersonRegular />,
  other: <MoreHorizontalRegular />,
};
