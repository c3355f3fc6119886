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
  /** `urgent`: late, or in its last days. */
  readonly weight: 'quiet' | 'soon' | 'urgent';
};

/** By the days before its end at which people are told. */
const WEIGHTS = { 90: 'quiet', 30: 'soon', 7: 'urgent' } as const;

/** Days ahead at which a follow-up is told where everybody begins; the whole list is in the directory. */
const FOLLOW_UP_DAYS = 7;

/** Agreements that end, the nearest first. */
export const agreementsDue = (alerts: readonly AgreementAlert[]) =>
  alerts.map((alert) => ({
    alert,
    item: {
      key: alert.agreementId,
      when: dueWords(alert.daysLeft),
      what: alert.agreement,
      about: `${alert.programName.trim() || 'Programa sin nombre'}, ${alert.fiscalYear}`,
      weight: WEIGHTS[alert.within],
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
        weight: daysLeft <= 0 ? 'urgent' : 'quiet',
      } satisfies DueItem,
    }));
