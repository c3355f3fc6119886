import type { HelpTopic } from '#renderer/modules/help/help-topic.ts';
import { agreementsTopics } from '#renderer/modules/help/topics/agreements-topics.ts';
import { annualProgramTopics } from '#renderer/modules/help/topics/annual-program-topics.ts';
import { bulletinsTopics } from '#renderer/modules/help/topics/bulletins-topics.ts';
import { diagnosisTopics } from '#renderer/modules/help/topics/diagnosis-topics.ts';
import { dossierTopics } from '#renderer/modules/help/topics/dossier-topics.ts';
import { executionTopics } from '#renderer/modules/help/topics/execution-topics.ts';
import { filesTopics } from '#renderer/modules/help/topics/files-topics.ts';
import { mediaCalendarTopics } from '#renderer/modules/help/topics/media-calendar-topics.ts';
import { mediaPlanTopics } from '#renderer/modules/help/topics/media-plan-topics.ts';
import { packageTopics } from '#renderer/modules/help/topics/package-topics.ts';
import { partnersTopics } from '#renderer/modules/help/topics/partners-topics.ts';
import { reviewTopics } from '#renderer/modules/help/topics/review-topics.ts';
import { sectionTopics } from '#renderer/modules/help/topics/section-topics.ts';
import { startTopics } from '#renderer/modules/help/topics/start-topics.ts';
import { strategyTopics } from '#renderer/modules/help/topics/strategy-topics.ts';
import { writingTopics } from '#renderer/modules/help/topics/writing-topics.ts';
import { foldText } from '#shared/domain/common/text.ts';
import type { ProcedureProfile } from '#shared/domain/procedure/profile.ts';

/** Everything there is to read, in reading order. */
export const allTopics = (profiles: readonly ProcedureProfile[]): readonly HelpTopic[] => [
  ...startTopics,
  ...dossierTopics,
  ...diagnosisTopics,
  ...annualProgramTopics,
  ...strategyTopics,
  ...mediaPlanTopics,
  ...mediaCalendarTopics,
  ...partnersTopics,
  ...agreementsTopics,
  ...executionTopics,
  ...bulletinsTopics,
  ...reviewTopics,
  ...packageTopics,
  ...writingTopics,
  ...sectionTopics(profiles),
  ...filesTopics,
];

/** The topic of an anchor: its own, or that of its stem (`manual.members` → `manual`). */
export const findTopic = (topics: readonly HelpTopic[], anchor: string): HelpTopic | undefined => {
  const own = topics.find((topic) => topic.id === anchor);
  if (own) return own;
  const stem = anchor.includes('.') ? anchor.slice(0, anchor.lastIndexOf('.')) : undefined;
  return stem === undefined ? undefined : findTopic(topics, stem);
};

/** The topics that hold every word: in the title first, then among the keywords, then anywhere in the text. */
export const searchTopics = (topics: readonly HelpTopic[], query: string): readonly HelpTopic[] => {
  const words = foldText(query).split(' ').filter(Boolean);
  if (words.length === 0) return topics;
  const depth = ({ title, keywords = '', paragraphs, steps = [] }: HelpTopic): number =>
    [title, `${title} ${keywords}`, [title, keywords, ...paragraphs, ...steps].join(' ')].findIndex((text) => {
      const folded = foldText(text);
      return words.every((word) => folded.includes(word));
    });
  return topics
    .map((topic) => ({ topic, at: depth(topic) }))
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => a.at - b.at)
    .map(({ topic }) => topic);
};
