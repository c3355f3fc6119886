import { today } from '#renderer/ui/today.ts';
import { daysBetween } from '#shared/domain/common/dates.ts';
import { dueWords } from '#shared/domain/partners/follow-ups.ts';
import type { AgreementAlert } from '#shared/ipc/agreement-channels.ts';
import type { ChannelOutput } from '#shared/ipc/contract.ts';

type FollowUp = ChannelOutput<'directory.followUps'>[number];

/** One thing that wants somebody soon. */
export type DueItem = {
  readonly key: string;
  /** «Vence en 5 días». */
  readonly when: string;
  /** What it is, as its link says it. */
  readonly what: string;
  /** Of which programme, with whom. */
  readonly about: string;
  /** Late, or within the last days. */
  readonly urgent: boolean;
};

/** How urgent an agreement is by the threshold that it has passed. */
const LAST_DAYS = 7;
/** Days ahead at which a follow-up is told where everybody begins; the whole list is in the directory. */
const FOLLOW_UP_DAYS = 7;

/** Agreements by threshold: those of 7 days first, then 30, then 90. */
export const agreementsDue = (alerts: readonly AgreementAlert[]) =>
  alerts.map((alert) => ({
    alert,
    item: {
      key: alert.agreementId,
      when: dueWords(alert.daysLeft),
      what: alert.agreement,
      about: `${alert.programName.trim() || 'Programa sin nombre'}, ${alert.fiscalYear}`,
      urgent: alert.within === LAST_DAYS,
    } satisfies DueItem,
  }));

/** What was promised for a day that has come or comes this week, the most overdue first. */
export const followUpsSoon = (followUps: readonly FollowUp[], day: string = today()) =>
  followUps
    .map((followUp) => ({ followUp, daysLeft: daysBetween(day, followUp.followUpOn) }))
    .filter(({ daysLeft }) => daysLeft <= FOLLOW_UP_DAYS)
    .sort((a, b) => a.daysLeft - b.daysLeft)
    .map(({ followUp, daysLeft }) => ({
      followUp,
      item: {
        key: followUp.encounterId,
        when: dueWords(daysLeft),
        what: followUp.note.trim() || 'Seguimiento',
        about: followUp.partnerName.trim() || 'Organismo sin nombre',
        urgent: daysLeft <= 0,
      } satisfies DueItem,
    }));
