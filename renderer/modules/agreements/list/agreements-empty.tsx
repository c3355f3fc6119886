import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { BEGUN_KINDS, KIND_HELP } from '#renderer/modules/agreements/agreement-names.ts';
import { useReadOnly } from '#renderer/modules/agreements/agreements-context.tsx';
import { useAgreementActions } from '#renderer/modules/agreements/use-agreement-actions.ts';
import { AGREEMENT_KIND_NAMES } from '#shared/domain/agreements/agreement-states.ts';

const useStyles = makeStyles({
  root: { height: '100%', overflowY: 'auto', padding: tokens.spacingHorizontalXXL, boxSizing: 'border-box' },
  sheet: {
    maxWidth: '60rem',
    margin: '0 auto',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, outline: 'none' },
  kinds: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 24rem), 1fr))',
    gap: tokens.spacingHorizontalL,
  },
  kind: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    padding: tokens.spacingHorizontalL,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalS,
  },
  name: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  help: { flex: '1 1 auto' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** What would stand here, the four kinds, and a way to begin one. */
export const AgreementsEmpty = () => {
  const styles = useStyles();
  const readOnly = useReadOnly();
  const { begin } = useAgreementActions();
  return (
    <div className={styles.root}>
      <div className={styles.sheet}>
        <h2 className={styles.title} tabIndex={-1}>
          Todavía no hay convenios ni contratos
        </h2>
        <Text>
          Aquí se prepara cada convenio con sus partes, compromisos y texto, se sigue su firma y su vigencia, y se anota
          lo que cada parte entrega. Elija de qué tipo es el primero; podrá cambiarlo mientras sea borrador.
        </Text>
        <ul className={styles.kinds}>
          {[...BEGUN_KINDS, 'amendment' as const].map((kind) => (
            <li key={kind} className={styles.kind}>
              <h3 className={styles.name}>{AGREEMENT_KIND_NAMES[kind]}</h3>
              <Text className={styles.help}>{KIND_HELP[kind]}</Text>
              {kind === 'amendment' ? (
                <Text size={200} className={styles.quiet}>
                  Podrá empezarlo cuando haya uno firmado.
                </Text>
              ) : (
                !readOnly && (
                  <Button appearance="primary" data-begin onClick={() => begin(kind)}>
                    Empezar un {kind === 'contract' ? 'contrato' : `convenio de ${SHORT[kind]}`}
                  </Button>
                )
              )}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
};

const SHORT = { concertation: 'concertación', collaboration: 'colaboración' } as const;
