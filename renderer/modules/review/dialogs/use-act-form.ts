import { useState } from 'react';
import { useReview } from '#renderer/modules/review/review-context.tsx';
import { laterOf } from '#renderer/modules/review/review-words.ts';
import { today } from '#renderer/ui/today.ts';
import { formatLongDate } from '#shared/domain/common/dates.ts';
import { actsAsCorrected } from '#shared/domain/review/act-corrections.ts';
import type { ActRow } from '#shared/domain/review/review.ts';

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

/** An act whose data are corrected, and the days between which it stays. */
export type Corrected = { readonly row: ActRow; readonly notBefore: string; readonly notAfter: string };

/**
 * @param who begins as the person at this computer, as whoever judged last where somebody else signed on paper, or as the
 *   act says that is corrected
 */
export const useActForm = (who: 'me' | 'somebody' | Corrected): ActForm => {
  const { kind, documentId, desk, opened } = useReview();
  const acts = actsAsCorrected(opened.content);
  const corrected = typeof who === 'object' ? who : null;
  const notBefore = corrected ? corrected.notBefore : (acts.at(-1)?.on ?? '');
  const notAfter = corrected?.notAfter ?? '';
  const [values, setValues] = useState<ActValues>(() => {
    if (corrected) {
      const { on, officerName, postName, letterNumber } = corrected.row;
      return { on, officerName, postName, letterNumber };
    }
    // Whoever judged before will probably judge again.
    const judge = acts.findLast(({ act }) => act === 'return' || act === 'authorise');
    const person = who === 'me' ? desk.user : judge;
    return {
      on: laterOf(today(), notBefore),
      officerName: person?.officerName ?? '',
      postName: person?.postName ?? '',
      letterNumber: '',
    };
  });
  const [tried, setTried] = useState(false);
  const problems = problemsOf(values, notBefore, notAfter);
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

const problemsOf = ({ on, officerName }: ActValues, notBefore: string, notAfter: string): ActForm['problems'] => ({
  ...(on === '' ? { on: 'Escriba la fecha.' } : {}),
  ...(on !== '' && on > today() ? { on: 'Esa fecha todavía no llega. Escriba el día en que se hizo.' } : {}),
  ...(on !== '' && on < notBefore
    ? { on: `Es anterior al acto previo, del ${formatLongDate(notBefore)}. Corrija la fecha.` }
    : {}),
  ...(notAfter !== '' && on > notAfter
    ? { on: `Es posterior al acto siguiente, del ${formatLongDate(notAfter)}. Corrija la fecha.` }
    : {}),
  ...(officerName.trim() === '' ? { officerName: 'Escriba quién lo firma.' } : {}),
});
