import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { useEffect, useId, useState } from 'react';
import type { Navigate } from '#renderer/app/routes.ts';
import { ClassifiersSection } from '#renderer/modules/catalogues/classifiers-section.tsx';
import { ValuesSection } from '#renderer/modules/catalogues/values-section.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import type { Desk } from '#shared/ipc/desk-channels.ts';

const useStyles = makeStyles({
  tabs: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalM})` },
  panel: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
});

type Props = {
  /** Key of the list of the record that is wanted first. */
  readonly list?: string | undefined;
  readonly desk: Desk;
  readonly navigate: Navigate;
};

type Section = 'classifiers' | 'values';

const SECTIONS: readonly { readonly kind: Section; readonly name: string }[] = [
  { kind: 'classifiers', name: 'Clasificadores por objeto del gasto' },
  { kind: 'values', name: 'Listas de la ficha' },
];

/** What several documents choose from: the classifiers of each year, and the lists of the programme record. */
export const CataloguesScreen = ({ list, navigate }: Props) => {
  const styles = useStyles();
  const id = useId();
  const [section, setSection] = useState<Section>(list === undefined ? 'classifiers' : 'values');
  // Another hit of a search leads here while the screen stands.
  useEffect(() => {
    if (list !== undefined) setSection('values');
  }, [list]);
  return (
    <Page help="catalogues">
      <PageHeader
        title="Catálogos"
        subtitle="De aquí salen las partidas de los presupuestos y las opciones que ofrece la ficha del programa."
      />
      <TabList
        className={styles.tabs}
        selectedValue={section}
        onTabSelect={(_, data) => setSection(SECTIONS.find(({ kind }) => kind === data.value)?.kind ?? 'classifiers')}
      >
        {SECTIONS.map(({ kind, name }) => (
          <Tab key={kind} value={kind} id={`${id}-${kind}`} aria-controls={`${id}-panel`}>
            {name}
          </Tab>
        ))}
      </TabList>
      <div className={styles.panel} id={`${id}-panel`} role="tabpanel" aria-labelledby={`${id}-${section}`}>
        {section === 'classifiers' ? (
          <ClassifiersSection navigate={navigate} />
        ) : (
          <ValuesSection key={list} list={list} />
        )}
      </div>
    </Page>
  );
};
