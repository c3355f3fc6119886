import {
  Button,
  makeStyles,
  mergeClasses,
  ProgressBar,
  Spinner,
  Text,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { call } from '#renderer/api.ts';
import { InstitutionFields } from '#renderer/desk/institution-fields.tsx';
import { isWholePerson, PersonFields } from '#renderer/desk/person-fields.tsx';
import { rolesOf, UsualSignatories } from '#renderer/desk/usual-signatories.tsx';
import { type Start, StartChoice } from '#renderer/modules/first-start/start-choice.tsx';
import { ErrorNotice } from '#renderer/ui/error-notice.tsx';
import type { Failure } from '#shared/domain/common/result.ts';
import { emptyInstitution } from '#shared/domain/institution/institution.ts';
import type { ProcedureProfile } from '#shared/domain/procedure/profile.ts';
import type { Desk, DeskPerson } from '#shared/ipc/desk-channels.ts';

const useStyles = makeStyles({
  root: { height: '100%', overflowY: 'auto', display: 'flex', padding: tokens.spacingHorizontalXXL },
  card: {
    margin: 'auto',
    width: '100%',
    maxWidth: '46rem',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow16,
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalXXXL}`,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXL,
  },
  head: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  step: { color: tokens.colorNeutralForeground3 },
  title: { ...typographyStyles.title2, margin: 0, outline: 'none' },
  welcome: typographyStyles.title1,
  lead: { color: tokens.colorNeutralForeground2, maxWidth: '60ch' },
  foot: { display: 'flex', justifyContent: 'space-between', gap: tokens.spacingHorizontalM },
  forward: { display: 'flex', gap: tokens.spacingHorizontalM, marginLeft: 'auto' },
  mark: { width: '56px', height: '56px' },
  points: { margin: 0, paddingLeft: '1.2em', lineHeight: tokens.lineHeightBase400, maxWidth: '60ch' },
});

type Props = { readonly profiles: readonly ProcedureProfile[]; readonly onDone: (desk: Desk) => void };

const NOBODY: DeskPerson = { officerName: '', postName: '', officeName: '' };
const LAST = 4;

/** Five calm pages: welcome, who sits here, the institution, who signs, and what to begin with. */
export const FirstStart = ({ profiles, onDone }: Props) => {
  const styles = useStyles();
  const [step, setStep] = useState(0);
  const [person, setPerson] = useState(NOBODY);
  const [institution, setInstitution] = useState(emptyInstitution);
  const [start, setStart] = useState<Start>('sample');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const title = useRef<HTMLHeadingElement>(null);

  // Each page is announced and begins at its first field.
  useEffect(() => {
    const first = form.current?.querySelector<HTMLInputElement>('input:not([type="file"]):not([type="hidden"])');
    (step > 0 && first ? first : title.current)?.focus();
  }, [step]);

  const goTo = (next: number) => {
    setTried(false);
    setFailure(null);
    setStep(next);
  };

  const finish = async () => {
    setBusy(true);
    setFailure(null);
    const signatories = institution.signatories.filter((s) => `${s.role}${s.name}${s.position}`.trim() !== '');
    const desk = await call('desk.setUp', { person, institution: { ...institution, signatories }, start });
    setBusy(false);
    if (desk.ok) onDone(desk.value);
    else setFailure(desk.error);
  };

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    const complete = step === 1 ? isWholePerson(person) : step === 2 ? institution.name.trim() !== '' : true;
    if (!complete) {
      setTried(true);
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    if (step < LAST) goTo(step + 1);
    else void finish();
  };

  const pages: readonly { readonly title: string; readonly lead: string; readonly body: ReactNode }[] = [
    {
      title: 'Le damos la bienvenida a Cauce',
      lead: 'Lleva el trabajo del año de cada programa, paso a paso, y arma los documentos listos para firma.',
      body: (
        <ul className={styles.points}>
          <li>Todo se guarda en esta computadora. No hace falta internet.</li>
          <li>Cada cambio se guarda solo y se puede deshacer.</li>
          <li>En cualquier momento, la tecla F1 explica lo que tiene enfrente.</li>
        </ul>
      ),
    },
    {
      title: '¿Quién trabaja en este escritorio?',
      lead: 'Cauce anota quién hizo cada cambio. Podrá corregirlo después en Configuración.',
      body: <PersonFields person={person} showMissing={tried} onChange={setPerson} />,
    },
    {
      title: 'Su institución',
      lead: 'Estos datos salen en todos los documentos. Se escriben una sola vez.',
      body: <InstitutionFields institution={institution} showMissing={tried} onChange={setInstitution} />,
    },
    {
      title: '¿Quiénes firman habitualmente?',
      lead: 'Opcional. Cauce los propondrá al llenar las firmas de un procedimiento.',
      body: (
        <UsualSignatories
          signatories={institution.signatories}
          roles={rolesOf(profiles)}
          onChange={(signatories) => setInstitution((before) => ({ ...before, signatories }))}
        />
      ),
    },
    {
      title: '¿Con qué quiere empezar?',
      lead: 'Elija una opción; nada de esto es definitivo.',
      body: <StartChoice value={start} onChange={setStart} />,
    },
  ];
  const page = pages[step] ?? pages[0];

  return (
    <main className={styles.root} data-help="first-start">
      <form
        ref={form}
        className={styles.card}
        onSubmit={submit}
        // The focus starts on the heading, where readers of the screen begin; Enter goes on from there too.
        onKeyDown={(event) => event.key === 'Enter' && event.target === title.current && form.current?.requestSubmit()}
        noValidate
      >
        <div className={styles.head}>
          {step === 0 ? (
            <img className={styles.mark} src="./icon.svg" alt="" />
          ) : (
            <>
              <Text size={200} className={styles.step}>
                Paso {step} de {LAST}
              </Text>
              <ProgressBar value={step} max={LAST} thickness="medium" aria-label={`Paso ${step} de ${LAST}`} />
            </>
          )}
          <h1 ref={title} tabIndex={-1} className={mergeClasses(styles.title, step === 0 && styles.welcome)}>
            {page?.title}
          </h1>
          <Text size={step === 0 ? 400 : 300} className={styles.lead}>
            {page?.lead}
          </Text>
        </div>
        {page?.body}
        {failure && <ErrorNotice title="No se pudo preparar el escritorio" failure={failure} />}
        <div className={styles.foot}>
          {step > 0 && (
            <Button onClick={() => goTo(step - 1)} disabled={busy}>
              Atrás
            </Button>
          )}
          <div className={styles.forward}>
            {step === 3 && institution.signatories.length === 0 && (
              <Text size={200} className={styles.step}>
                Puede dejarlo para después.
              </Text>
            )}
            <Button
              type="submit"
              appearance="primary"
              disabledFocusable={busy}
              icon={busy ? <Spinner size="tiny" /> : null}
            >
              {step === 0 ? 'Comenzar' : step < LAST ? 'Siguiente' : busy ? 'Preparando…' : 'Abrir Cauce'}
            </Button>
          </div>
        </div>
      </form>
    </main>
  );
};
