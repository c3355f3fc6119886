import { Badge, Button, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { callAgreement } from '#renderer/modules/agreements/agreement-names.ts';
import {
  useAgreements,
  useAgreementsEdit,
  useContent,
  useCurrent,
} from '#renderer/modules/agreements/agreements-context.tsx';
import { DATA_PLACES, dataWords } from '#renderer/modules/agreements/parts/clause-data.ts';
import { Sheet } from '#renderer/modules/agreements/parts/part-pieces.tsx';
import { newId } from '#renderer/ui/new-id.ts';
import { RichTextEditor } from '#renderer/ui/rich-text-editor/rich-text-editor.tsx';
import { agreementRows } from '#shared/domain/agreements/agreement-edits.ts';
import { type AgreementSectionText, sectionsOf } from '#shared/domain/agreements/agreement-sections.ts';
import { isBlank, paragraphs, type RichText } from '#shared/domain/common/rich-text.ts';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
  },
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, minWidth: 0 },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  help: { color: tokens.colorNeutralForeground2 },
  data: {
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM}`,
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
    overflowWrap: 'anywhere',
  },
});

/** The text in its order: what comes out of the data, with the way to them, and what somebody writes. */
export const ClausesPart = () => {
  const styles = useStyles();
  const { agreement } = useCurrent();
  return (
    <Sheet>
      <ol className={styles.list} data-row={agreement.id}>
        {sectionsOf(agreement.kind).map((section) => (
          <li key={section.key} className={styles.section} data-fields={section.key}>
            {section.from === 'data' ? <FromData section={section} /> : <Written section={section} />}
          </li>
        ))}
      </ol>
    </Sheet>
  );
};

type Props = { readonly section: AgreementSectionText };

const FromData = ({ section }: Props) => {
  const styles = useStyles();
  const { agreement } = useCurrent();
  const { places } = useAgreements();
  const content = useContent((all) => all);
  const lines = dataWords(section.key, content, agreement);
  const place = DATA_PLACES[section.key];
  return (
    <>
      <div className={styles.head}>
        <h3 className={styles.title}>{section.title}</h3>
        <Badge appearance="outline" color="informative">
          Sale de los datos
        </Badge>
        {place && (
          <Link
            as="button"
            aria-label={`Ir a los datos de «${section.title}»`}
            onClick={() => places.set({ sectionKey: place })}
          >
            Ir a los datos
          </Link>
        )}
      </div>
      <Text size={200} className={styles.help}>
        {section.help}
      </Text>
      <div className={styles.data}>
        {lines.length === 0 ? (
          <Text size={200} className={styles.help}>
            Todavía sin datos.
          </Text>
        ) : (
          lines.map((line) => (
            <Text key={line} size={200}>
              {line}
            </Text>
          ))
        )}
      </div>
    </>
  );
};

const Written = ({ section }: Props) => {
  const styles = useStyles();
  const { agreement, locked } = useCurrent();
  const edit = useAgreementsEdit();
  const clauses = useContent((content) => content.clause);
  const own = clauses.find((row) => row.agreementId === agreement.id && row.section === section.key);
  const body = own?.body ?? NOTHING;
  const write = (next: RichText, label: string, coalesce: string | null) =>
    edit(
      (content) => {
        const row = content.clause.find((one) => one.agreementId === agreement.id && one.section === section.key);
        return row
          ? [agreementRows.set('clause', row.id, 'body', next)]
          : agreementRows.append(
              content,
              'clause',
              [{ agreementId: agreement.id, section: section.key, title: section.title, body: next }],
              newId,
            );
      },
      label,
      own ? coalesce : null,
    );
  return (
    <div className={styles.section} {...(own ? { 'data-row': own.id } : {})}>
      <div className={styles.head}>
        <h3 className={styles.title}>{section.title}</h3>
        {!locked && section.suggestion !== '' && isBlank(body) && (
          <Button
            size="small"
            aria-label={`Partir de la redacción sugerida para «${section.title}»`}
            onClick={() =>
              write(paragraphs(section.suggestion), `Tomar la redacción sugerida de «${section.title}»`, null)
            }
          >
            Partir de la redacción sugerida
          </Button>
        )}
      </div>
      <Text size={200} className={styles.help}>
        {section.help}
      </Text>
      <RichTextEditor
        label={section.title}
        value={body}
        readOnly={locked}
        toolbar="focus"
        placeholder={section.suggestion === '' ? 'Escríbalo aquí; puede quedar vacío.' : 'Sin escribir todavía.'}
        onChange={(next) =>
          write(
            next,
            `Escribir «${section.title}» del ${callAgreement(agreement)}`,
            `clause ${agreement.id} ${section.key}`,
          )
        }
      />
    </div>
  );
};

const NOTHING: RichText = [];
