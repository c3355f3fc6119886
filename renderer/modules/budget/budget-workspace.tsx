import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { call } from '#renderer/api.ts';
import type { Navigate } from '#renderer/app/routes.ts';
import { createPlaceRouter } from '#renderer/editing/place-router.ts';
import { useDocumentState, useSessionLife } from '#renderer/editing/use-document.ts';
import { BudgetProvider } from '#renderer/modules/budget/budget-context.tsx';
import { followFindings } from '#renderer/modules/budget/budget-findings.ts';
import { type BudgetSession, startBudgetSession } from '#renderer/modules/budget/budget-session.ts';
import { BudgetView } from '#renderer/modules/budget/budget-view.tsx';
import { BudgetGuided } from '#renderer/modules/budget/guided/budget-guided.tsx';
import { newId } from '#renderer/ui/new-id.ts';
import { budgetOf } from '#shared/domain/budget/budget.ts';
import { placeOfBudgetQuestion, questionAtPlace } from '#shared/domain/budget/budget-guide.ts';
import type { BudgetRulesContext } from '#shared/domain/budget/budget-reading.ts';
import { schemeOf } from '#shared/domain/classifier/classifier.ts';
import { indexClassifier } from '#shared/domain/classifier/classifier-index.ts';
import { type ItemSearch, searchClassifier } from '#shared/domain/classifier/classifier-search.ts';
import { boundaryCheck } from '#shared/domain/classifier/item-boundaries.ts';
import type { FindingPlace } from '#shared/domain/common/finding.ts';
import type { OpenedBudget } from '#shared/ipc/budget-channels.ts';
import type { ClassifierResources } from '#shared/ipc/classifier-channels.ts';

type Props = {
  readonly budgetId: string;
  readonly dossierId: string | undefined;
  readonly guided: boolean;
  readonly place: FindingPlace | undefined;
  readonly opened: OpenedBudget;
  readonly resources: ClassifierResources;
  readonly readOnly: boolean;
  readonly navigate: Navigate;
};

/** Holds the session for as long as the screen stands, in guided mode and out of it; leaving saves what is left. */
export const BudgetWorkspace = (props: Props) => {
  const { budgetId, dossierId, guided, place, resources, readOnly, navigate } = props;
  const { ofDossier, whyPlanReadOnly } = props.opened;
  const why = props.opened.whyReadOnly ?? whyPlanReadOnly;
  const [session] = useState(() => startBudgetSession(budgetId, props.opened, readOnly));
  const [findings] = useState(() => followFindings(session));
  const [places] = useState(createPlaceRouter);
  const title = useDocumentState(session, (state) => budgetOf(state.content).title);
  useSessionLife(session, readOnly);
  useChosenClassifier(session, budgetId);

  const classifier = useDocumentState(session, (state) => state.about.classifier);
  const otherYears = useDocumentState(session, (state) => state.about.otherYears);
  const boundaries = useMemo(() => boundaryCheck(resources.boundaries), [resources]);
  const rulesContext = useMemo<BudgetRulesContext>(
    () => ({
      classifier: classifier ? indexClassifier(classifier, resources.base) : undefined,
      otherYears: otherYears.map((other) => indexClassifier(other, resources.base)),
      boundaries,
    }),
    [classifier, otherYears, resources, boundaries],
  );
  useEffect(() => findings.follow(() => rulesContext), [findings, rulesContext]);

  useEffect(() => {
    if (place) places.jump(place);
  }, [place, places]);

  const shared = useMemo(() => {
    const index = rulesContext.classifier;
    return {
      budgetId,
      session,
      findings,
      places,
      readOnly,
      courseReadOnly: readOnly,
      whyReadOnly: why,
      ofDossier,
      classifierIndex: index,
      searchItems: index ? searchClassifier(index, resources.help) : NOTHING_FOUND,
      resources,
      rulesContext,
      newId,
      jump: places.jump,
      navigate,
    };
  }, [budgetId, session, findings, places, readOnly, why, ofDossier, resources, rulesContext, navigate]);

  const route = useMemo(
    () => ({ screen: 'budget', budgetId, ...(dossierId === undefined ? {} : { dossierId }) }) as const,
    [budgetId, dossierId],
  );
  const setGuided = useCallback(
    (wanted: boolean) => navigate({ ...route, ...(wanted ? { guided: true } : {}) }),
    [navigate, route],
  );

  return (
    <BudgetProvider value={shared}>
      {guided && !readOnly && whyPlanReadOnly === null ? (
        <BudgetGuided
          title={title}
          startAt={place && questionAtPlace(place)}
          onLeave={(key) => navigate({ ...route, ...(key === null ? {} : { place: placeOfBudgetQuestion(key) }) })}
        />
      ) : (
        <BudgetView
          dossierId={dossierId}
          planReadOnly={readOnly || whyPlanReadOnly !== null}
          onGuided={() => setGuided(true)}
        />
      )}
    </BudgetProvider>
  );
};

const NOTHING_FOUND: ItemSearch = () => [];

/** Another classifier was chosen (or an undo took the choice back): the checks must know it. */
const useChosenClassifier = (session: BudgetSession, budgetId: string): void => {
  const chosen = useDocumentState(session, (state) => budgetOf(state.content).classifierId);
  const year = useDocumentState(session, (state) => budgetOf(state.content).fiscalYear);
  const asked = useRef<string | null>(null);
  useEffect(() => {
    const { classifier } = session.getState().about;
    const known = classifier ? schemeOf(classifier).id : null;
    const wanted = `${chosen} ${year}`;
    const first = asked.current === null;
    if (asked.current === wanted) return;
    asked.current = wanted;
    if (first && chosen === known) return;
    void (async () => {
      if (!(await session.flush())) return;
      const opened = await call('budget.open', { budgetId });
      if (!opened.ok) return;
      const { readOnly } = session.getState().about;
      session.setAbout({ classifier: opened.value.classifier, otherYears: opened.value.otherYears, readOnly });
    })();
  }, [chosen, year, session, budgetId]);
};
