import { useState } from 'react';
import { useReview } from '#renderer/modules/review/review-context.tsx';
import { laterOf } from '#renderer/modules/review/review-words.ts';
import { today } from '#renderer/ui/today.ts';
import { formatLongDate } from '#shared/domain/common/dates.ts';

/** Who does something, when and by which letter, as a dialog asks it. */
export type ActValues = {
  readonly on: string;
  readonly officerName: string;
  readonly postName: string;
  readonly letterNumber: string;
};

export type ActForm = {
  readonly values: ActValues;
  readonly set: (values: Partial<ActValues>) => void;
  /** What is wrong, by field, once it was tried. */
  readonly problems: Readonly<Partial<Record<keyof ActValues, string>>>;
  /** The earliest day that the course allows, '' while there is none. */
  readonly notBefore: string;
  /** Shows what is wrong; true where nothing is. */
  readonly check: () => boolean;
  /** As a channel takes it. */
  readonly wanted: () => ActValues & {
    readonly kind: ReturnType<typeof useReview>['kind'];
    readonly documentId: string;
  };
};

/** @param who begins as the person at this computer, or empty where somebody else signed on paper */
export const useActForm = (who: 'me' | 'somebody'): ActForm => {
  const { kind, documentId, desk, opened } = useReview();
  const notBefore = opened.content.act.at(-1)?.on ?? '';
  const [values, setValues] = useState<ActValues>(() => {
    // Whoever judged before will probably judge again.
    const judge = opened.content.act.findLast(({ act }) => act === 'return' || act === 'authorise');
    const person = who === 'me' ? desk.user : judge;
    return {
      on: laterOf(today(), notBefore),
      officerName: person?.officerName ?? '',
      postName: person?.postName ?? '',
      letterNumber: '',
    };
  });
  const [tried, setTried] = useState(false);
  const problems = problemsOf(values, notBefore);
  return {
    values,
    set: (more) => setValues((known) => ({ ...known, ...more })),
    problems: tried ? problems : {},
    notBefore,
    check: () => {
      setTried(true);
      return Object.keys(problems).length === 0;
    },
    wanted: () => ({ kind, documentId, ...values }),
  };
};

const problemsOf = ({ on, officerName }: ActValues, notBefore: string): ActForm['problems'] => ({
  ...(on === '' ? { on: 'Escriba la fecha.' } : {}),
  ...(on !== '' && on > today() ? { on: 'Esa fecha todavía no llega. Escriba el día en que se hizo.' } : {}),
  ...(on !== '' && on < notBefore
    ? { on: `Es anterior al último acto, del ${formatLongDate(notBefore)}. Corrija la fecha.` }
    : {}),
  ...(officerName.trim() === '' ? { officerName: 'Escriba quién lo firma.' } : {}),
});
