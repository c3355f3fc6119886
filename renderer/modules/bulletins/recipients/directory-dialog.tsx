import {
  Button,
  Checkbox,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { call } from '#renderer/api.ts';
import { useAbout, useBulletins, useBulletinsEdit } from '#renderer/modules/bulletins/bulletins-context.tsx';
import { ChoiceList } from '#renderer/ui/choice-list.tsx';
import { ErrorNotice } from '#renderer/ui/error-notice.tsx';
import { FormDialog } from '#renderer/ui/form-dialog.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { newId } from '#renderer/ui/new-id.ts';
import { useNotify } from '#renderer/ui/notifications.tsx';
import { countOf } from '#renderer/ui/spanish-time.ts';
import { useLoaded } from '#renderer/ui/use-loaded.ts';
import { bulletinRows } from '#shared/domain/bulletin/bulletin-edits.ts';
import type { Bulletin } from '#shared/domain/bulletin/bulletins.ts';
import { fail } from '#shared/domain/common/result.ts';
import type { PartnerSector } from '#shared/domain/partners/directory.ts';

const useStyles = makeStyles({
  surface: { maxWidth: 'min(980px, 94vw)', width: '94vw' },
  two: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
    '@media (max-width: 52rem)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  choice: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
  content: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    maxHeight: '66vh',
    overflowY: 'auto',
  },
  group: { border: 'none', margin: 0, padding: 0, display: 'flex', flexWrap: 'wrap', alignItems: 'center' },
  legend: { padding: 0 },
  found: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  names: { margin: 0, paddingLeft: '1.2em', maxHeight: '12rem', overflowY: 'auto', overflowWrap: 'anywhere' },
});

type Props = { readonly bulletin: Bulletin; readonly words: string; readonly onClose: () => void };

/** Whom of the desk's directory the bulletin goes to: who would be added is shown before, and who can't be reached. */
export const DirectoryDialog = ({ bulletin, words, onClose }: Props) => {
  const styles = useStyles();
  const { bulletinsId, dossierId, session, navigate } = useBulletins();
  const { states, hasDirectory } = useAbout();
  const edit = useBulletinsEdit();
  const notify = useNotify();
  const [sectors, setSectors] = useState<ReadonlySet<PartnerSector>>(new Set());
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [mediaOnly, setMediaOnly] = useState(false);
  const key = `${bulletin.id} ${[...sectors].sort()} ${[...chosen].sort()} ${mediaOnly}`;
  const { loaded, reload } = useLoaded(key, async () =>
    // Who is in the list already isn't offered: the store has to know of them.
    (await session.flush())
      ? call('bulletins.distribution', {
          bulletinsId,
          bulletinId: bulletin.id,
          sectors: [...sectors],
          states: [...chosen],
          mediaOnly,
        })
      : fail('internal', 'Lo último que escribió no se ha podido guardar. Cierre este cuadro y guárdelo primero.'),
  );
  const found = loaded.state === 'ready' ? loaded.value : null;
  const submit = () => {
    if (!found || found.recipients.length === 0) return;
    edit(
      (content) => bulletinRows.append(content, 'recipient', found.recipients, newId),
      `Traer ${countOf(found.recipients.length, 'destinatario', 'destinatarios')} del directorio: ${words}`,
    );
    onClose();
    notify({
      intent: 'success',
      key: 'recipients-added',
      title: `Se ${found.recipients.length === 1 ? 'agregó' : 'agregaron'} ${countOf(found.recipients.length, 'destinatario', 'destinatarios')}`,
      ...(found.unreachable.length === 0
        ? {}
        : { body: `Sin correo en el directorio: ${namesOf(found.unreachable)}.` }),
    });
  };
  if (!hasDirectory) {
    return (
      <FormDialog help="boletines.lista" onSubmit={() => navigate({ screen: 'partners', dossierId })} onClose={onClose}>
        <DialogBody>
          <DialogTitle>El directorio no tiene a quién enviarlos</DialogTitle>
          <DialogContent>
            Abra el directorio y, en cada persona que deba recibirlos, marque «Recibe los boletines» y escriba su
            correo. También puede agregar destinatarios a mano.
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>Cerrar</Button>
            <Button type="submit" appearance="primary">
              Abrir el directorio
            </Button>
          </DialogActions>
        </DialogBody>
      </FormDialog>
    );
  }
  return (
    <FormDialog help="boletines.lista" className={styles.surface} onSubmit={submit} onClose={onClose}>
      <DialogBody>
        <DialogTitle>Traer del directorio</DialogTitle>
        <DialogContent className={styles.content}>
          <span>
            Se traen las personas que en el directorio tienen marcado «Recibe los boletines». Lo que deje sin elegir no
            deja fuera a nadie.
          </span>
          <div className={styles.two}>
            <div className={styles.choice}>
              <fieldset className={styles.group}>
                <legend className={styles.legend}>De qué sector</legend>
                {SECTORS.map(([sector, name]) => (
                  <Checkbox
                    key={sector}
                    label={name}
                    checked={sectors.has(sector)}
                    onChange={() => setSectors((before) => toggled(before, sector))}
                  />
                ))}
                <Checkbox
                  label="Solo medios de comunicación"
                  checked={mediaOnly}
                  onChange={(_, data) => setMediaOnly(data.checked === true)}
                />
              </fieldset>
              <ChoiceList
                legend="Estados en que trabaja"
                fields="states"
                choices={states.map(({ code, name }) => ({ id: code, label: name }))}
                chosen={chosen}
                readOnly={false}
                onToggle={(code) => setChosen((before) => toggled(before, code))}
              />
            </div>
            <section className={styles.found} aria-label="A quién se agregaría" aria-live="polite">
              {loaded.state === 'loading' && <Loading label="Buscando en el directorio…" />}
              {loaded.state === 'failed' && (
                <ErrorNotice
                  title="No se pudo leer el directorio"
                  failure={loaded.failure}
                  onRetry={() => void reload()}
                />
              )}
              {found && (
                <>
                  <Text weight="semibold">
                    {found.recipients.length === 0
                      ? 'Nadie más: quienes coinciden ya están en la lista, o no hay ninguno.'
                      : `Se ${found.recipients.length === 1 ? 'agregaría' : 'agregarían'} ${countOf(found.recipients.length, 'destinatario', 'destinatarios')}`}
                  </Text>
                  <Names people={found.recipients} label="Por agregar" />
                  {found.unreachable.length > 0 && (
                    <>
                      <Text weight="semibold">
                        {countOf(found.unreachable.length, 'persona no tiene', 'personas no tienen')} correo, ni su
                        organismo
                      </Text>
                      <Names people={found.unreachable} label="Sin correo" />
                    </>
                  )}
                </>
              )}
            </section>
          </div>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>Cancelar</Button>
          <Button type="submit" appearance="primary" disabledFocusable={!found || found.recipients.length === 0}>
            {found && found.recipients.length > 0
              ? `Agregar ${countOf(found.recipients.length, 'destinatario', 'destinatarios')}`
              : 'Agregar'}
          </Button>
        </DialogActions>
      </DialogBody>
    </FormDialog>
  );
};

type Person = { readonly name: string; readonly organisation: string };

const Names = ({ people, label }: { readonly people: readonly Person[]; readonly label: string }) => {
  const styles = useStyles();
  if (people.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keys must reach it
    <ul className={styles.names} aria-label={label} tabIndex={0}>
      {people.slice(0, MOST_SHOWN).map((person, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two people may have the same words
        <li key={`${index} ${person.name}`}>{personWords(person)}</li>
      ))}
      {people.length > MOST_SHOWN && <li>y {countOf(people.length - MOST_SHOWN, 'más', 'más')}</li>}
    </ul>
  );
};

const SECTORS = [
  ['public', 'Público'],
  ['social', 'Social'],
  ['private', 'Privado'],
] as const satisfies readonly (readonly [PartnerSector, string])[];

const MOST_SHOWN = 100;
const MOST_NAMED = 5;

const personWords = ({ name, organisation }: Person): string =>
  [name.trim(), organisation.trim()].filter(Boolean).join(', ') || 'Sin nombre';

const namesOf = (people: readonly Person[]): string =>
  people.length > MOST_NAMED
    ? `${people.slice(0, MOST_NAMED).map(personWords).join('; ')} y ${people.length - MOST_NAMED} más`
    : people.map(personWords).join('; ');

const toggled = <T,>(set: ReadonlySet<T>, value: T): ReadonlySet<T> => {
  const next = new Set(set);
  if (!next.delete(value)) next.add(value);
  return next;
};
