import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';

type Props = {
  /** Where the document stands in its Vo.Bo. */
  readonly state: keyof typeof TITLES;
  /** Why, as sentences. */
  readonly why: string;
  readonly onReview: () => void;
  readonly onDossier: () => void;
};

/** Why nothing can be written here, and where that is changed. */
export const ReadOnlyNotice = ({ state, why, onReview, onDossier }: Props) => (
  <MessageBar intent="info" layout="multiline" shape="square">
    <MessageBarBody>
      <MessageBarTitle>{TITLES[state]}</MessageBarTitle>
      {why}
    </MessageBarBody>
    <MessageBarActions>
      {state === 'sent' || state === 'authorised' ? (
        <Button size="small" onClick={onReview}>
          Ver la revisión
        </Button>
      ) : (
        <Button size="small" onClick={onDossier}>
          Ver el expediente
        </Button>
      )}
    </MessageBarActions>
  </MessageBar>
);

const TITLES = {
  draft: 'Solo lectura',
  returned: 'Solo lectura',
  sent: 'En validación',
  authorised: 'Ya tiene Vo.Bo.',
} as const;
