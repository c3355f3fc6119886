import { flowchartFigures } from '#shared/documents/compose/flowchart-figures.ts';
import {
  notApplicable,
  type SectionContext,
  sectionBlocks,
  sectionHeading,
  sectionId,
} from '#shared/documents/compose/sections.ts';
import type { Block, DocumentSection, RunningFooter, RunningHeader } from '#shared/documents/model.ts';

export type Running = { readonly header: RunningHeader; readonly footer: RunningFooter };

/**
 * The sections of one procedure in order, cut into document sections where the paper turns: the flowchart stands on
 * pages of its own, lying where it has many lanes. The first one may be joined to what the caller prints before it.
 */
export const procedureSections = (context: SectionContext, running: Running): readonly DocumentSection[] => {
  const parts: { orientation: 'portrait' | 'landscape'; blocks: readonly Block[] }[] = [];
  let flowing: Block[] = [];
  const close = (): void => {
    if (flowing.length > 0) parts.push({ orientation: 'portrait', blocks: flowing });
    flowing = [];
  };
  for (const section of context.profile.sections) {
    if (section.kind !== 'flowchart') {
      flowing.push(...sectionBlocks(context, section));
      continue;
    }
    const { orientation, figures } = flowchartFigures(context.content, running.header, sectionId(context, section));
    const introduction = sectionBlocks(context, section).slice(1);
    const written = introduction.filter((block) => !isNotice(block));
    if (figures.length === 0) {
      flowing.push(
        sectionHeading(context, section),
        ...(written.length > 0 ? written : [notApplicable(context.profile)]),
      );
      continue;
    }
    // With words of its own the heading stays with them; without, it stands over the drawing.
    if (written.length > 0) flowing.push(sectionHeading(context, section), ...written);
    close();
    parts.push({
      orientation,
      blocks: [...(written.length > 0 ? [] : [sectionHeading(context, section)]), ...withBreaks(figures)],
    });
  }
  close();
  return parts.map((part) => ({ ...part, ...running }));
};

const isNotice = (block: Block): boolean => block.kind === 'paragraph' && block.style === 'empty-notice';

const withBreaks = (figures: readonly Block[]): readonly Block[] =>
  figures.flatMap((figure, index) => (index === 0 ? [figure] : [{ kind: 'page-break' } as const, figure]));
