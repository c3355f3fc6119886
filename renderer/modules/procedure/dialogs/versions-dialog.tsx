import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { call } from '#renderer/api.ts';
import { PropertiesForm } from '#renderer/modules/procedure/dialogs/properties-form.tsx';
import { VersionFiles } from '#renderer/modules/procedure/dialogs/version-files.tsx';
import type { ProcedureNavigate } from '#renderer/modules/procedure/procedure-screen.tsx';
import { useContent, useEditor, useSession } from '#renderer/modules/procedure/session-context.tsx';
import { PROPERTY_HELP, VersionBadges } from '#renderer/modules/procedure/workspace/version-badges.tsx';
import { ErrorNotice } from '#renderer/ui/error-notice.tsx';
import { dayOf } from '#renderer/ui/spanish-time.ts';
import { useLoaded } from '#renderer/ui/use-loaded.ts';
import { type Failure, ok } from '#shared/domain/common/result.ts';
import { coverOf, type ProcedureContent } from '#shared/domain/procedure/procedure.ts';
import type { ProcedureVersion } from '#shared/domain/procedure/procedure-version.ts';
import { versionWords } from '#shared/domain/procedure/version-words.ts';

const useStyles = makeStyles({
  surface: { maxWidth: '760px' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gap: '4px 12px',
    padding: '10px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  top: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
  meta: { color: tokens.colorNeutralForeground2 },
  full: { gridColumn: '1 / -1' },
  help: { margin: '12px 0 0', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  term: { fontWeight: tokens.fontWeightSemibold, display: 'inline' },
  meaning: { display: 'inline', margin: 0 },
});

type Props = {
  readonly navigate: ProcedureNavigate;
  readonly onClose: () => void;
  readonly onAuthorise: () => void;
};

/** All versions of the procedure, what holds for each, and the acts on authorised ones. */
export const VersionsDialog = ({ navigate, onClose, onAuthorise }: Props) => {
  const styles = useStyles();
  const { session } = useEditor();
  const current = useSession((state) => state.about.version);
  const versions = useSession((state) => state.about.versions);
  const [editing, setEditing] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const called = useVersionNames();
  const hasDraft = versions.some((version) => version.stage === 'draft');

  const newVersion = async () => {
    const result = await call('procedure.newVersion', { procedureId: current.procedureId });
    if (!result.ok) {
      setFailure(result.error);
      return;
    }
    onClose();
    navigate({ screen: 'procedure', versionId: result.value.versionId });
  };

  return (
    <Dialog open onOpenChange={(_, data) => !data.open && onClose()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>Versiones y propiedades</DialogTitle>
          <DialogContent>
            <ul className={styles.list}>
              {versions.map((version) => (
                <li key={version.id} className={styles.item}>
                  <div className={styles.top}>
                    <Text weight="semibold">Versión {called(version)}</Text>
                    <VersionBadges version={version} />
                    {version.id === current.id && (
                      <Text size={200} className={styles.meta}>
                        (la que está viendo)
                      </Text>
                    )}
                  </div>
                  <div>
                    {version.id !== current.id && (
                      <Button
                        size="small"
                        aria-label={`Abrir la versión ${called(version)}`}
                        onClick={() => {
                          onClose();
                          navigate({ screen: 'procedure', versionId: version.id });
                        }}
                      >
                        Abrir
                      </Button>
                    )}
                    {version.id === current.id && version.stage === 'draft' && (
                      <Button size="small" onClick={onAuthorise}>
                        Autorizar…
                      </Button>
                    )}
                    {version.stage === 'authorised' && (
                      <Button
                        size="small"
                        appearance="subtle"
                        aria-expanded={editing === version.id}
                        aria-label={`Propiedades de la versión ${called(version)}`}
                        onClick={() => setEditing(editing === version.id ? null : version.id)}
                      >
                        Propiedades…
                      </Button>
                    )}
                  </div>
                  <Text size={200} className={`${styles.meta} ${styles.full}`}>
                    {version.authorisedAt
                      ? `Autorizada el ${dayOf(version.authorisedAt)}. `
                      : 'Todavía es un borrador. '}
                    {version.obsolete && `Obsoleta: ${version.obsolete.reason} `}
                    {version.dictamen &&
                      `Dictamen contra ${version.dictamen.guideCode} ${version.dictamen.guideEdition}. `}
                  </Text>
                  {version.stage === 'authorised' && (
                    <div className={styles.full}>
                      <VersionFiles version={version} called={called(version)} />
                    </div>
                  )}
                  {editing === version.id && (
                    <div className={styles.full}>
                      <PropertiesForm
                        version={version}
                        onDone={(changed) => {
                          session.takeVersion(changed);
                          setEditing(null);
                        }}
                      />
                    </div>
                  )}
                </li>
              ))}
            </ul>
            <dl className={styles.help}>
              {Object.entries(PROPERTY_HELP).map(([name, help]) => (
                <div key={name}>
                  <dt className={styles.term}>{name.charAt(0).toUpperCase() + name.slice(1)}: </dt>
                  <dd className={styles.meaning}>{help}</dd>
                </div>
              ))}
            </dl>
            {failure && <ErrorNotice failure={failure} title="No se creó la versión" />}
          </DialogContent>
          <DialogActions>
            {!hasDraft && (
              <Button appearance="secondary" onClick={() => void newVersion()}>
                Crear nueva versión
              </Button>
            )}
            <Button appearance="primary" onClick={onClose}>
              Cerrar
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
};

/** What each version is called: as its own cover says it. Until the others' covers are read they go by number. */
const useVersionNames = (): ((version: ProcedureVersion) => string) => {
  const content = useContent((all) => all);
  const current = useSession((state) => state.about.version);
  const versions = useSession((state) => state.about.versions);
  const others = versions.filter((version) => version.id !== current.id).map((version) => version.id);
  const { loaded } = useLoaded(others.join(' '), async () => {
    const opened = await Promise.all(others.map((versionId) => call('procedure.open', { versionId })));
    return ok(new Map(opened.flatMap((one) => (one.ok ? [[one.value.version.id, labelOf(one.value.content)]] : []))));
  });
  return (version) => {
    const known = loaded.state === 'ready' ? loaded.value.get(version.id) : undefined;
    return versionWords(version, version.id === current.id ? labelOf(content) : (known ?? ''));
  };
};

const labelOf = (content: ProcedureContent): string => coverOf(content).versionLabel;
