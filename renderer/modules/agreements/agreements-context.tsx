import { createContext, useContext, useMemo, useSyncExternalStore } from 'react';
import type { Navigate } from '#renderer/app/routes.ts';
import type { DocumentState } from '#renderer/editing/document-session.ts';
import type { FollowedFindings } from '#renderer/editing/follow-findings.ts';
import type { DocumentPlace, PlaceStore } from '#renderer/editing/place-store.ts';
import { useDocumentState } from '#renderer/editing/use-document.ts';
import type { AgreementsAbout, AgreementsSession } from '#renderer/modules/agreements/agreements-session.ts';
import type { AgreementFilter } from '#renderer/modules/agreements/list/agreement-list-rows.ts';
import { type MoneyReading, readAgreementMoney } from '#shared/domain/agreements/agreement-money.ts';
import { type AgreementStanding, agreementStanding } from '#shared/domain/agreements/agreement-states.ts';
import type {
  Agreement,
  AgreementsChange,
  AgreementsContent,
  AgreementsEntities,
} from '#shared/domain/agreements/agreements.ts';
import { commitmentLedgers } from '#shared/domain/budget/commitment-ledger.ts';
import type { Finding, FindingPlace } from '#shared/domain/common/finding.ts';
import type { Desk } from '#shared/ipc/desk-channels.ts';

/** Where one stands: in the list (null) or in one agreement, in which of its parts, and which of its rows are unfolded. */
export type AgreementsPlace = DocumentPlace & {
  readonly agreementId: string | null;
  readonly open: ReadonlySet<string>;
  /** To what the list is narrowed: who comes back from one finds it as it was left. */
  readonly filter: AgreementFilter;
};

/** What every part of the screen shares; it never changes with an edit. */
type AgreementsTools = {
  readonly agreementsId: string;
  readonly dossierId: string;
  readonly desk: Desk;
  readonly session: AgreementsSession;
  readonly findings: FollowedFindings;
  readonly places: PlaceStore<AgreementsPlace>;
  /** Shows the agreement and the part of the place and goes to its row and field. */
  readonly jump: (place: FindingPlace) => void;
  readonly navigate: Navigate;
};

const Agreements = createContext<AgreementsTools | null>(null);

export const AgreementsProvider = Agreements.Provider;

/** @throws Error outside of the agreements' screen */
export const useAgreements = (): AgreementsTools => {
  const tools = useContext(Agreements);
  if (!tools) throw new Error('Used outside of the agreements screen');
  return tools;
};

/** A part of the session's state; `select` must give back the same reference while nothing changed. */
export const useAgreementsState = <T,>(select: (state: DocumentState<AgreementsEntities, AgreementsAbout>) => T): T =>
  useDocumentState(useAgreements().session, select);

/** A collection or a value out of the content, the same reference while it didn't change. */
export const useContent = <T,>(select: (content: AgreementsContent) => T): T =>
  useAgreementsState((state) => select(state.content));

/** What was opened with them: the budget, lines and activities that they name, lists. */
export const useAbout = (): AgreementsAbout => useAgreementsState(aboutOf);

/** True where the dossier is archived, closed or lent: everything is shown, nothing can be written. */
export const useReadOnly = (): boolean => !useAbout().mayEdit;

/** What the checks say of all agreements, a moment after the last edit; worst first. */
export const useFindings = (): readonly Finding[] => {
  const { findings } = useAgreements();
  return useSyncExternalStore(findings.subscribe, findings.get);
};

/** Where one stands on the screen. */
export const usePlace = (): AgreementsPlace => {
  const { places } = useAgreements();
  return useSyncExternalStore(places.subscribe, places.get);
};

/** What the agreements promise of our money and what the budget made of it. */
export const useMoney = (): MoneyReading => {
  const { budget, today } = useAbout();
  const content = useContent((all) => all);
  const ledgers = useMemo(() => commitmentLedgers(budget), [budget]);
  return useMemo(() => readAgreementMoney(content, ledgers, today), [content, ledgers, today]);
};

/** The agreement that is worked in. */
type CurrentAgreement = {
  readonly agreement: Agreement;
  readonly standing: AgreementStanding;
  /** What was signed, or lies with the legal area, keeps its words. */
  readonly locked: boolean;
};

const Current = createContext<Agreement | null>(null);
export const CurrentProvider = Current.Provider;

/** @throws Error where no agreement is open */
export const useCurrent = (): CurrentAgreement => {
  const agreement = useContext(Current);
  if (!agreement) throw new Error('Used outside of an agreement');
  const { today, mayEdit } = useAbout();
  const rows = useContent((content) => content.agreement);
  const act = useContent((content) => content.act);
  const standing = useMemo(
    () => agreementStanding({ agreement: rows, act }, agreement, today),
    [rows, act, agreement, today],
  );
  const isHeld = standing.signedOn !== '' || standing.state === 'legal-review';
  return { agreement, standing, locked: !mayEdit || isHeld };
};

/** Works out changes from the content as it is at that moment and stores them; gives them back. */
export const useAgreementsEdit = () => {
  const { session } = useAgreements();
  return (
    change: (content: AgreementsContent) => readonly AgreementsChange[],
    label: string,
    coalesce: string | null = null,
  ): readonly AgreementsChange[] => {
    const changes = change(session.getState().content);
    session.edit(changes, label.slice(0, 300), coalesce);
    return changes;
  };
};

const aboutOf = (state: { readonly about: AgreementsAbout }) => state.about;
