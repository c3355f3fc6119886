import { Button, Text } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { useEffect, useMemo, useState } from 'react';
import { call } from '#renderer/api.ts';
import type { Navigate } from '#renderer/app/routes.ts';
import { EndValidityDialog } from '#renderer/modules/guidelines/end-validity-dialog.tsx';
import type { GuidelineAction } from '#renderer/modules/guidelines/guideline-actions.ts';
import { GuidelineDialog, type GuidelineDraft } from '#renderer/modules/guidelines/guideline-dialog.tsx';
import { shortTitle } from '#renderer/modules/guidelines/guideline-words.ts';
import { GuidelinesFilters } from '#renderer/modules/guidelines/guidelines-filters.tsx';
import { GuidelinesTable } from '#renderer/modules/guidelines/guidelines-table.tsx';
import { filterGuidelines, type GuidelineFilter } from '#renderer/modules/guidelines/guidelines-view.ts';
import { ShippedDialog } from '#renderer/modules/guidelines/shipped-dialog.tsx';
import { ConfirmDialog } from '#renderer/ui/confirm-dialog.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ErrorNotice } from '#renderer/ui/error-notice.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { newId } from '#renderer/ui/new-id.ts';
import { useNotify } from '#renderer/ui/notifications.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { countOf } from '#renderer/ui/spanish-time.ts';
import { today } from '#renderer/ui/today.ts';
import { useLoaded } from '#renderer/ui/use-loaded.ts';
import { useShortcuts } from '#renderer/ui/use-shortcuts.ts';
import { ok } from '#shared/domain/common/result.ts';
import type { Guideline } from '#shared/domain/review/guideline.ts';
import type { Desk } from '#shared/ipc/desk-channels.ts';

type Props = {
  /** The one that a search found. */
  readonly guidelineId?: string | undefined;
  readonly desk: Desk;
  readonly navigate: Navigate;
};

type Asking =
  | { readonly kind: 'write'; readonly draft: GuidelineDraft; readonly isNew: boolean }
  | { readonly kind: 'read' | 'end' | 'remove'; readonly guideline: Guideline };

/** What annual programmes answer: the requirements that ship, with how sure each is, and the desk's own. */
export const GuidelinesScreen = ({ guidelineId }: Props) => {
  const notify = useNotify();
  const thisYear = Number(today().slice(0, 4));
  const [filter, setFilter] = useState<GuidelineFilter>(EVERYTHING);
  const [asking, setAsking] = useState<Asking | null>(null);
  const [busy, setBusy] = useState(false);
  const { loaded, reload, put } = useLoaded('guidelines', async () => {
    const [all, profiles] = await Promise.all([call('guideline.list', {}), call('annualProgram.profiles', {})]);
    if (!all.ok) return all;
    if (!profiles.ok) return profiles;
    const sections = [...new Set(profiles.value.flatMap((profile) => profile.sections.map(({ key }) => key)))];
    return ok({ all: all.value, sections });
  });
  const write = (draft: Partial<GuidelineDraft> = {}) =>
    setAsking({ kind: 'write', isNew: true, draft: { ...EMPTY, ...draft, id: newId() } });
  useShortcuts({ 'Alt+N': () => write() }, asking === null && loaded.state === 'ready');
  const ready = loaded.state === 'ready' ? loaded.value : null;
  const rows = useMemo(() => filterGuidelines(ready?.all ?? [], filter, thisYear), [ready, filter, thisYear]);

  useEffect(() => {
    if (guidelineId === undefined || !ready) return;
    setFilter((now) => (now.query === '' && now.origin === 'all' && now.validity.kind === 'all' ? now : EVERYTHING));
    document.querySelector<HTMLElement>(`[data-row="${CSS.escape(guidelineId)}"]`)?.focus();
  }, [guidelineId, ready]);

  const act = (action: GuidelineAction, guideline: Guideline) => {
    const { origin, confidence: _confidence, ...draft } = guideline;
    if (action === 'copy') write({ ...draft, source: origin === 'shipped' ? draft.source : '' });
    else if (action !== 'open') setAsking({ kind: action, guideline });
    else if (origin === 'shipped') setAsking({ kind: 'read', guideline });
    else setAsking({ kind: 'write', draft, isNew: false });
  };
  /** What was saved is shown even where the filter would hide it. */
  const saved = (all: readonly Guideline[], title: string, id?: string) => {
    if (!ready) return;
    put({ ...ready, all: [...all] });
    setAsking(null);
    if (id !== undefined && !filterGuidelines(all, filter, thisYear).some((one) => one.id === id))
      setFilter(EVERYTHING);
    notify({ intent: 'success', title });
  };
  /** The button goes away with the empty place: whoever pressed it goes on searching. */
  const showAll = () => {
    setFilter(EVERYTHING);
    document.querySelector<HTMLElement>('search input')?.focus();
  };
  const remove = async (guideline: Guideline) => {
    setBusy(true);
    const result = await call('guideline.remove', { guidelineId: guideline.id });
    setBusy(false);
    if (result.ok) saved(result.value, 'Lineamiento quitado');
    else {
      setAsking(null);
      notify({ intent: 'error', title: 'No se quitó', body: result.error.message });
    }
  };

  return (
    <Page help="guidelines">
      <PageHeader
        title="Lineamientos"
        subtitle="Lo que cada programa anual contesta con «cumple», «no cumple» o «no aplica». Los que vienen con Cauce dicen su fuente y qué tan seguros son; los propios de su oficina los escribe usted."
        actions={
          <Button
            appearance="primary"
            icon={<AddRegular />}
            title="Agregar lineamiento (Alt+N)"
            disabledFocusable={ready === null}
            onClick={() => write()}
          >
            Agregar lineamiento
          </Button>
        }
      />
      {loaded.state === 'loading' && <Loading />}
      {loaded.state === 'failed' && (
        <ErrorNotice
          title="No se pudieron abrir los lineamientos"
          failure={loaded.failure}
          onRetry={() => void reload()}
        />
      )}
      {ready && <GuidelinesFilters filter={filter} thisYear={thisYear} onChange={setFilter} />}
      {rows.length > 0 && (
        <>
          <GuidelinesTable rows={rows} onAction={act} />
          <Text size={200} role="status">
            {countOf(rows.length, 'lineamiento', 'lineamientos')}
          </Text>
        </>
      )}
      {ready && rows.length === 0 && (
        <EmptyState
          title={filter.origin === 'desk' ? 'Todavía no hay lineamientos propios' : 'Nada coincide con lo que busca'}
          actions={<Button onClick={showAll}>Ver todos los lineamientos</Button>}
        >
          {filter.origin === 'desk'
            ? 'Agregue los de sus circulares, reglas de operación u oficios: se preguntarán en los programas de los años en que rijan.'
            : 'Pruebe con menos palabras o con otra vigencia.'}
        </EmptyState>
      )}
      {asking?.kind === 'write' && ready && (
        <GuidelineDialog
          draft={asking.draft}
          isNew={asking.isNew}
          sections={ready.sections}
          onSaved={(all, { id }) => saved(all, asking.isNew ? 'Lineamiento agregado' : 'Lineamiento guardado', id)}
          onClose={() => setAsking(null)}
        />
      )}
      {asking?.kind === 'read' && <ShippedDialog guideline={asking.guideline} onClose={() => setAsking(null)} />}
      {asking?.kind === 'end' && (
        <EndValidityDialog
          guideline={asking.guideline}
          thisYear={thisYear}
          onSaved={(all) => saved(all, 'Vigencia terminada', asking.guideline.id)}
          onClose={() => setAsking(null)}
        />
      )}
      <ConfirmDialog
        open={asking?.kind === 'remove'}
        title="¿Quitar el lineamiento?"
        confirmLabel="Quitar"
        busy={busy}
        onConfirm={() => asking?.kind === 'remove' && void remove(asking.guideline)}
        onCancel={() => setAsking(null)}
      >
        {asking?.kind === 'remove' &&
          `«${shortTitle(asking.guideline)}» dejará de preguntarse en todos los programas. Si ya rigió, no lo quite: termine su vigencia y lo contestado se conserva.`}
      </ConfirmDialog>
    </Page>
  );
};

const EVERYTHING: GuidelineFilter = { query: '', validity: { kind: 'all' }, origin: 'all' };

const EMPTY: GuidelineDraft = {
  id: '',
  document: '',
  numeral: '',
  requirement: '',
  section: '',
  fromYear: null,
  toYear: null,
  source: '',
};
