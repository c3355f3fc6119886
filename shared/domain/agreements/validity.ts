import { agreementStanding } from '#shared/domain/agreements/agreement-states.ts';
import type { Agreement, AgreementsContent } from '#shared/domain/agreements/agreements.ts';
import { daysBetween } from '#shared/domain/common/dates.ts';

/** Days before the end at which people are told, the first one first. */
export const ALERT_DAYS = [90, 30, 7] as const;

export type ValidityAlert = {
  readonly agreement: Agreement;
  /** The last day, with what amendments changed. */
  readonly end: string;
  /** 0 on the last day. */
  readonly daysLeft: number;
  /** The threshold that it has passed: 90, 30 or 7. */
  readonly within: (typeof ALERT_DAYS)[number];
};

/** Agreements in force whose end comes near, the nearest first. What has no end tells nothing. */
export const validityAlerts = (
  content: Pick<AgreementsContent, 'agreement' | 'act'>,
  today: string,
): readonly ValidityAlert[] =>
  content.agreement
    .filter(({ kind }) => kind !== 'amendment')
    .flatMap((agreement) => {
      const { state, term } = agreementStanding(content, agreement, today);
      if ((state !== 'signed' && state !== 'in-force' && state !== 'amended') || term.end === '') return [];
      const daysLeft = daysBetween(today, term.end);
      const within = ALERT_DAYS.filter((days) => daysLeft <= days).at(-1);
      return daysLeft < 0 || within === undefined ? [] : [{ agreement, end: term.end, daysLeft, within }];
    })
    .sort((a, b) => a.daysLeft - b.daysLeft);
