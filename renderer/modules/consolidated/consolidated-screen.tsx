import { Button, makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import { FolderRegular } from '@fluentui/react-icons/svg/folder';
import { call } from '#renderer/api.ts';
import type { Navigate } from '#renderer/app/routes.ts';
import { ExportMenu } from '#renderer/documents/export-menu.tsx';
import { ConsolidatedView } from '#renderer/modules/consolidated/consolidated-view.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ErrorNotice } from '#renderer/ui/error-notice.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { useLoaded } from '#renderer/ui/use-loaded.ts';
import { type ConsolidatedFilter, EVERYTHING } from '#shared/domain/consolidated/consolidated-totals.ts';
import type { ChannelOutput } from '#shared/ipc/contract.ts';
import type { Desk } from '#shared/ipc/desk-channels.ts';

type Props = {
  readonly fiscalYear?: number | undefined;
  readonly tab?: string | undefined;
  readonly filter?: ConsolidatedFilter | undefined;
  readonly desk: Desk;
  readonly navigate: Navigate;
};

/** What part of which year is looked at, and how. */
type Look = { readonly fiscalYear: number; readonly tab: string; readonly filter: ConsolidatedFilter };

type Years = ChannelOutput<'consolidated.years'>;

/** The year's dossiers together. Nothing is changed here: each figure is changed in its dossier. */
export const ConsolidatedScreen = ({ fiscalYear, tab, filter = EVERYTHING, navigate }: Props) => {
  const { loaded: years, reload } = useLoaded('years', () => call('consolidated.years', {}));
  const known = years.state === 'ready' ? years.value : [];
  // The year asked for, or the newest that has dossiers.
  const year = fiscalYear ?? known[0]?.fiscalYear;
  const hasDossiers = known.some((one) => one.fiscalYear === year);
  // Where one stands is part of the way back: from a dossier one returns to the same tab of the same year.
  const look = (next: Partial<Look>) => {
    const { tab: seen, ...rest } = { tab, filter, ...next };
    navigate({
      screen: 'consolidated',
      ...(year === undefined ? {} : { fiscalYear: year }),
      ...rest,
      ...(seen === undefined ? {} : { tab: seen }),
    });
  };
  return (
    <Page help="consolidated">
      <PageHeader
        title={year === undefined ? 'Consolidado' : `Consolidado ${year}`}
        subtitle="Los expedientes del ejercicio, juntos: su presupuesto, sus metas y cómo van."
        actions={
          <>
            {year !== undefined && hasDossiers && (
              <ExportMenu
                target={{ kind: 'consolidated', fiscalYear: year }}
                formats={['pdf', 'docx', 'xlsx']}
                findings={[]}
              />
            )}
            <Button icon={<FolderRegular />} onClick={() => navigate({ screen: 'dossiers' })}>
              Volver a Expedientes
            </Button>
          </>
        }
      />
      {years.state === 'loading' && <Loading />}
      {years.state === 'failed' && (
        <ErrorNotice title="No se pudo abrir el consolidado" failure={years.failure} onRetry={() => void reload()} />
      )}
      {years.state === 'ready' && (
        <YearButtons years={known} year={year} onYear={(next) => look({ fiscalYear: next, filter: EVERYTHING })} />
      )}
      {years.state === 'ready' && (year === undefined || !hasDossiers) && (
        <EmptyState
          icon={<FolderRegular />}
          title={year === undefined ? 'Todavía no hay expedientes que reunir' : `No hay expedientes de ${year}`}
          actions={
            <Button appearance="primary" onClick={() => navigate({ screen: 'dossiers' })}>
              Ir a Expedientes
            </Button>
          }
        >
          Aquí se suman los expedientes de un ejercicio: los que se hacen en este equipo y los que se reciben. Los
          archivados no se cuentan.
        </EmptyState>
      )}
      {year !== undefined && hasDossiers && (
        <Year
          key={year}
          fiscalYear={year}
          tab={tab}
          filter={filter}
          onLook={look}
          onOpen={(dossierId) => navigate({ screen: 'dossier', dossierId })}
        />
      )}
    </Page>
  );
};

const useStyles = makeStyles({
  years: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    border: 'none',
    margin: 0,
    padding: 0,
    minWidth: 0,
  },
});

type YearsProps = {
  readonly years: Years;
  readonly year: number | undefined;
  readonly onYear: (year: number) => void;
};

const YearButtons = ({ years, year, onYear }: YearsProps) => {
  const styles = useStyles();
  return years.length < 2 && years.some(({ fiscalYear }) => fiscalYear === year) ? null : (
    <fieldset className={styles.years} aria-label="Ejercicio">
      {years.map(({ fiscalYear }) => (
        <ToggleButton
          key={fiscalYear}
          size="small"
          shape="circular"
          checked={year === fiscalYear}
          onClick={() => onYear(fiscalYear)}
        >
          {String(fiscalYear)}
        </ToggleButton>
      ))}
    </fieldset>
  );
};

type YearProps = {
  readonly fiscalYear: number;
  readonly tab: string | undefined;
  readonly filter: ConsolidatedFilter;
  readonly onLook: (next: Partial<Look>) => void;
  readonly onOpen: (dossierId: string) => void;
};

const Year = ({ fiscalYear, ...view }: YearProps) => {
  const { loaded, reload } = useLoaded(String(fiscalYear), () => call('consolidated.open', { fiscalYear }));
  if (loaded.state === 'loading') return <Loading />;
  if (loaded.state === 'failed') {
    return (
      <ErrorNotice title={`No se pudo reunir ${fiscalYear}`} failure={loaded.failure} onRetry={() => void reload()} />
    );
  }
  return <ConsolidatedView all={loaded.value} {...view} />;
};
