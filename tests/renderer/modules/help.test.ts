import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadProfiles } from '#electron/resources.ts';
import { allTopics, findTopic, searchTopics } from '#renderer/modules/help/find-topic.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const profiles = loadProfiles(path.join(root, 'resources'));
const topics = allTopics(profiles);

/** Topics that the screens name, read from their source: F1 must have something to say about each. */
const anchorsInUse = (): readonly string[] => {
  const sources = globSync('renderer/**/*.{ts,tsx}', { cwd: root }).map((file) =>
    readFileSync(path.join(root, file), 'utf8'),
  );
  const found = sources.flatMap((text) => [
    ...text.matchAll(/(?:data-help=|helpAnchor\(|<Page[^>]*? help=|\bhelp=)["']([^"']+)["']/g),
  ]);
  return [...new Set(found.map((match) => match[1] ?? ''))];
};

describe('help', () => {
  test('answers every place that asks for it', () => {
    const anchors = anchorsInUse();
    expect(anchors.length).toBeGreaterThan(10);
    expect(anchors.filter((anchor) => !findTopic(topics, anchor))).toEqual([]);
  });

  test('has a page for every section of every guide, with what the guide says', () => {
    for (const profile of profiles) {
      for (const section of profile.sections) {
        const topic = findTopic(topics, `section:${section.key}`);
        expect(topic?.paragraphs.join(' '), `${profile.id} ${section.key}`).toContain(section.help.trim());
      }
    }
  });

  test('names each topic once and refers to none that isn’t there', () => {
    const ids = topics.map((topic) => topic.id);
    expect(ids).toHaveLength(new Set(ids).size);
    const dead = topics.flatMap((topic) => (topic.seeAlso ?? []).filter((id) => !ids.includes(id)));
    expect(dead).toEqual([]);
  });

  test('is found by words that the text itself doesn’t use, accents aside', () => {
    expect(searchTopics(topics, 'imprimir')[0]?.id).toBe('export');
    expect(searchTopics(topics, 'MEMORIA usb').map((t) => t.id)).toContain('backups');
    expect(searchTopics(topics, 'xyzzy')).toEqual([]);
  });
});
