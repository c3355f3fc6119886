import { Link, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { amendTitle, nameOfAgreement } from '#renderer/modules/agreements/agreement-names.ts';
import { useAgreements, useCurrent, usePlace, useReadOnly } from '#renderer/modules/agreements/agreements-context.tsx';
import { formatLongDate } from '#shared/domain/common/dates.ts';

/** Why the words of what was signed can't be written, in the parts that hold them, and how they are changed. */
export const SignedNotice = () => {
  const { agreement, standing } = useCurrent();
  const { jump } = useAgreements();
  const { sectionKey } = usePlace();
  const readOnly = useReadOnly();
  const { signedOn, state } = standing;
  if (!readOnly && state === 'legal-review' && (HELD.has(sectionKey) || sectionKey === 'ties')) {
    return (
      <MessageBar intent="info" layout="multiline" shape="square">
        <MessageBarBody>
          <MessageBarTitle>Está en revisión jurídica</MessageBarTitle>
          Lo que se revisa no cambia. Para corregirlo, registre antes «Devolver con observaciones» en su curso. Los
          archivos siguen abiertos.
        </MessageBarBody>
      </MessageBar>
    );
  }
  if (readOnly || signedOn === '' || !HELD.has(sectionKey)) return null;
  const mayAmend = agreement.kind !== 'amendment' && state !== 'terminated' && state !== 'expired';
  return (
    <MessageBar intent="info" layout="multiline" shape="square">
      <MessageBarBody>
        <MessageBarTitle>Se firmó el {formatLongDate(signedOn)}</MessageBarTitle>
        {mayAmend
          ? `Su texto ya no cambia: lo que cambie se pacta con «${amendTitle(agreement.kind)}…». Vínculos, archivos y entregas siguen abiertos.`
          : 'Su texto ya no cambia. Los vínculos y los archivos siguen abiertos.'}
        {standing.amendments.map((row, index) => (
          <span key={row.id}>
            {index === 0 ? ' Lo modifica ' : ' y '}
            <Link as="button" inline onClick={() => jump({ section: 'agreement', rowId: row.id })}>
              {nameOfAgreement(row)}
            </Link>
          </span>
        ))}
      </MessageBarBody>
    </MessageBar>
  );
};

/** Parts whose words are held by the signature. */
const HELD: ReadonlySet<string> = new Set(['agreement', 'parties', 'promises', 'territory', 'clauses']);
