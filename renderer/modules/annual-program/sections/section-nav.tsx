import type { SectionEntry } from '#renderer/modules/annual-program/sections/section-entries.ts';
import { SectionNav as Nav } from '#renderer/ui/section-nav.tsx';
import { OUTLINE_KEY } from '#shared/domain/annual-program/section-outline.ts';

type Props = {
  readonly entries: readonly SectionEntry[];
  readonly at: string;
  readonly onGo: (sectionKey: string) => void;
};

/** The sections of the programme, with how much of each is there and where something is missing; last, which there are. */
export const SectionNav = ({ entries, at, onGo }: Props) => (
  <Nav
    label="Apartados del programa"
    pane="apartados"
    width="14.5rem"
    entries={entries.map(({ section: { key, title }, count, blocking, warnings }) => ({
      key,
      title,
      count,
      blocking,
      warnings,
    }))}
    last={{ key: OUTLINE_KEY, title: 'Apartados…' }}
    at={at}
    onGo={onGo}
  />
);
