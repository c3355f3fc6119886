import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useBudget } from '#renderer/modules/budget/budget-context.tsx';

/** Why something can't be typed, before anybody tries. */
export const ReadOnlyNotice = () => {
  const { whyReadOnly } = useBudget();
  if (whyReadOnly === null) return null;
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>{whyReadOnly}</MessageBarBody>
    </MessageBar>
  );
};
