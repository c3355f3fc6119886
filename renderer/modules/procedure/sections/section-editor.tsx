import { Button } from '@fluentui/react-components';
import { FlowchartRegular } from '@fluentui/react-icons/svg/flowchart';
import { memo, type ReactNode } from 'react';
import { ActivitiesEditor } from '#renderer/modules/procedure/activities/activities-editor.tsx';
import { type EditorSection, LEFTOVER_SECTION } from '#renderer/modules/procedure/section-list.ts';
import { AnnexesSection } from '#renderer/modules/procedure/sections/annexes-section.tsx';
import { CoverSection } from '#renderer/modules/procedure/sections/cover-section.tsx';
import { LeftoversSection } from '#renderer/modules/procedure/sections/leftovers-section.tsx';
import {
  DefinitionsSection,
  ScopeSection,
  SourcesSection,
} from '#renderer/modules/procedure/sections/list-sections.tsx';
import { ObjectiveSection } from '#renderer/modules/procedure/sections/objective-section.tsx';
import {
  CollaboratorsSection,
  ResponsibilitiesSection,
} from '#renderer/modules/procedure/sections/people-sections.tsx';
import { RevisionsSection } from '#renderer/modules/procedure/sections/revisions-section.tsx';
import { SectionFrame } from '#renderer/modules/procedure/sections/section-frame.tsx';
import { SectionText } from '#renderer/modules/procedure/sections/section-text.tsx';
import { SignatoriesEditor } from '#renderer/modules/procedure/sections/signatories-section.tsx';
import { assertNever } from '#shared/domain/common/assert-never.ts';
import type { ProfileSection } from '#shared/domain/procedure/profile.ts';

type Props = {
  readonly item: EditorSection;
  readonly selectedActivityId: string | null;
  readonly onSelectActivity: (id: string) => void;
  readonly postsOpen: boolean;
  readonly onPostsOpen: (open: boolean) => void;
  readonly onShowFlowchart: () => void;
};

/** The editor of one section, by what kind of section it is. */
export const SectionEditor = memo((props: Props) => {
  const { item } = props;
  if (item.section?.kind === 'activities') {
    return (
      <div data-section={item.key} data-help="activities" style={{ height: '100%', minHeight: 0 }}>
        <ActivitiesEditor
          section={item.section}
          selectedId={props.selectedActivityId}
          onSelect={props.onSelectActivity}
          postsOpen={props.postsOpen}
          onPostsOpen={props.onPostsOpen}
        />
      </div>
    );
  }
  const leftover = item.key === LEFTOVER_SECTION;
  return (
    <SectionFrame
      key={item.key}
      sectionKey={item.key}
      number={item.number}
      title={item.title}
      help={item.section?.help ?? (leftover ? LEFTOVER_HELP : COVER_HELP)}
    >
      {item.section ? (
        editorOf(item.section, props.onShowFlowchart)
      ) : leftover ? (
        <LeftoversSection />
      ) : (
        <CoverSection />
      )}
    </SectionFrame>
  );
});

const COVER_HELP = 'Los datos que imprime la primera hoja y el encabezado de todas las demás.';
const LEFTOVER_HELP =
  'Lo que la importación no supo dónde poner. No se imprime hasta que usted lo ubique; nada se borra solo.';

const editorOf = (section: ProfileSection, onShowFlowchart: () => void): ReactNode => {
  switch (section.kind) {
    case 'text':
      return <SectionText section={section} minLines={10} />;
    case 'objective':
      return <ObjectiveSection section={section} />;
    case 'scope':
      return <ScopeSection section={section} />;
    case 'responsibilities':
      return <ResponsibilitiesSection section={section} />;
    case 'flowchart':
      return (
        <div>
          <p>Aquí no hay nada que escribir.</p>
          <Button appearance="primary" icon={<FlowchartRegular />} onClick={onShowFlowchart}>
            Ver el flujograma
          </Button>
        </div>
      );
    case 'activities':
      return null;
    case 'collaborators':
      return <CollaboratorsSection />;
    case 'definitions':
      return <DefinitionsSection section={section} />;
    case 'references':
      return <SourcesSection key="reference" section={section} list="reference" />;
    case 'forms':
      return <SourcesSection key="form" section={section} list="form" />;
    case 'revisions':
      return <RevisionsSection section={section} />;
    case 'annexes':
      return <AnnexesSection />;
    case 'signatures':
      return <SignatoriesEditor />;
    default:
      return assertNever(section.kind);
  }
};
