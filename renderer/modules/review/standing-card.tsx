import { Badge, Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import { CheckmarkStarburstRegular } from '@fluentui/react-icons/svg/checkmark-starburst';
import { ScanTextRegular } from '@fluentui/react-icons/svg/scan-text';
import { SendRegular } from '@fluentui/react-icons/svg/send';
import { type ReactElement, useState } from 'react';
import { call } from '#renderer/api.ts';
import { JudgeDialog } from '#renderer/modules/review/dialogs/judge-dialog.tsx';
import { PaperDialog } from '#renderer/modules/review/dialogs/paper-dialog.tsx';
import { RecallDialog } from '#renderer/modules/review/dialogs/recall-dialog.tsx';
import { ReopenDialog } from '#renderer/modules/review/dialogs/reopen-dialog.tsx';
import { SendDialog } from '#renderer/modules/review/dialogs/send-dialog.tsx';
import { useReview } from '#renderer/modules/review/review-context.tsx';
import type { ReviewTab } from '#renderer/modules/review/review-tabs.ts';
import { listOf, standingWords } from '#renderer/modules/review/review-words.ts';
import { RecordedPackage } from '#renderer/packages/recorded-package.tsx';
import { foldText } from '#shared/domain/common/text.ts';
import { reviewStateName } from '#shared/domain/review/review-state.ts';
import { agreementWith, REVIEWED_NAMES } from '#shared/domain/review/reviewed-names.ts';
import type { OpenedReview } from '#shared/ipc/review-channels.ts';

const useStyles = makeStyles({
  root: {
    flexShrink: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    margin: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeft: `4px solid ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorNeutralBackground2,
    '@media (max-width: 64rem)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  words: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS, minWidth: 0 },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  held: {
    display: '-webkit-box',
    WebkitLineClamp: '3',
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
    overflowWrap: 'anywhere',
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  acts: { display: 'flex', flexWrap: 'wrap', justifyContent: 'flex-end', gap: tokens.spacingHorizontalS },
});

type Wanted = 'send' | 'recall' | 'return' | 'authorise' | 'paper' | 'reopen';

type Props = { readonly dossierId: string; readonly onTab: (tab: ReviewTab) => void };

/** State and round in one glance, who holds the document and since when, what is next, and the acts that move it. */
export const StandingCard = ({ dossierId, onTab }: Props) => {
  const styles = useStyles();
  const { kind, documentId, opened, archived, desk, write } = useReview();
  const [wanted, setWanted] = useState<Wanted | null>(null);
  const { held, next } = standingWords(kind, opened);
  const { state, round, version, preparedBy } = opened;
  const me = desk.user?.officerName ?? '';
  const prepared = preparedBy.some((name) => foldText(name) === foldText(me));
  const close = () => setWanted(null);
  const showTab = (tab: ReviewTab) => {
    close();
    onTab(tab);
  };
  return (
    <section className={styles.root} aria-label="Dónde va el documento">
      <div className={styles.words}>
        <div className={styles.line}>
          <h2 className={styles.heading}>
            Versión {version}
            {round > 0 && `, ronda ${round}`}
          </h2>
          <Badge appearance="tint" color={COLOURS[state]}>
            {reviewStateName(state, kind)}
          </Badge>
        </div>
        {held !== '' && (
          <Text className={styles.held} title={held}>
            {held}
          </Text>
        )}
        {opened.heldElsewhere !== '' && (
          <Text>
            <strong>Aquí solo se consulta:</strong> {opened.heldElsewhere}
          </Text>
        )}
        <Text size={200} className={styles.quiet}>
          {next}
          {state === 'sent' &&
            prepared &&
            ` ${agreementWith(kind).it === 'la' ? 'La' : 'Lo'} elaboró ${listOf(preparedBy)}, y quien elabora no autoriza ni devuelve: debe hacerlo otra persona, en su equipo o en papel.`}
        </Text>
      </div>
      {!archived && (
        <div className={styles.acts}>
          <RecordedPackage
            document={{ kind, documentId, dossierId, name: REVIEWED_NAMES[kind] }}
            lastActId={opened.content.act.at(-1)?.id ?? ''}
            onWritten={() => void write(() => call('review.open', { kind, documentId }))}
          />
          {offered(opened, prepared).map(({ act, label, icon, primary }) => (
            <Button
              key={act}
              appearance={primary ? 'primary' : 'secondary'}
              icon={icon ?? null}
              onClick={() => setWanted(act)}
            >
              {label}
            </Button>
          ))}
        </div>
      )}
      {wanted === 'send' && <SendDialog onTab={showTab} onClose={close} />}
      {wanted === 'recall' && <RecallDialog onClose={close} />}
      {(wanted === 'return' || wanted === 'authorise') && <JudgeDialog decision={wanted} onClose={close} />}
      {wanted === 'paper' && <PaperDialog onClose={close} />}
      {wanted === 'reopen' && <ReopenDialog onClose={close} />}
    </section>
  );
};

const COLOURS = { draft: 'informative', sent: 'brand', returned: 'warning', authorised: 'success' } as const;

type Offered = {
  readonly act: Wanted;
  readonly label: string;
  readonly icon?: ReactElement;
  readonly primary?: boolean;
};

/** In the order of the screen, the usual last, where the hand is. */
const offered = ({ acts }: OpenedReview, prepared: boolean): readonly Offered[] => {
  const may = new Set(acts);
  return [
    ...(may.has('recall') ? [RECALL] : []),
    ...(may.has('paper') ? [{ ...PAPER, primary: prepared || !may.has('judge') }] : []),
    // Who prepared it isn't offered what would be refused.
    ...(may.has('judge') && !prepared ? [RETURN, AUTHORISE] : []),
    ...(may.has('send') ? [SEND] : []),
    ...(may.has('reopen') ? [REOPEN] : []),
  ];
};

const SEND: Offered = { act: 'send', label: 'Enviar a validación…', icon: <SendRegular />, primary: true };
const RECALL: Offered = { act: 'recall', label: 'Retirar el envío…', icon: <ArrowUndoRegular /> };
const PAPER: Offered = { act: 'paper', label: 'Registrar desde papel…', icon: <ScanTextRegular /> };
const RETURN: Offered = { act: 'return', label: 'Devolver…' };
const AUTHORISE: Offered = {
  act: 'authorise',
  label: 'Autorizar…',
  icon: <CheckmarkStarburstRegular />,
  primary: true,
};
const REOPEN: Offered = { act: 'reopen', label: 'Abrir otra versión…' };
