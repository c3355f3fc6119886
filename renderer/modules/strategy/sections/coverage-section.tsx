import {
  Button,
  Link,
  Menu,
  MenuButton,
  MenuItem,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  mergeClasses,
  Text,
  tokens,
} from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { Warning16Regular } from '@fluentui/react-icons/svg/warning';
import { useMemo } from 'react';
import { nameOfCampaign } from '#renderer/modules/strategy/campaigns/campaign-fields.tsx';
import {
  useAbout,
  useContent,
  useReadOnly,
  useStrategy,
  useStrategyEdit,
} from '#renderer/modules/strategy/strategy-context.tsx';
import { partWords } from '#renderer/modules/strategy/strategy-sections.ts';
import type { StrategyAbout } from '#renderer/modules/strategy/strategy-session.ts';
import { newId } from '#renderer/ui/new-id.ts';
import { SectionLayout } from '#renderer/ui/section-layout.tsx';
import { assertNever } from '#shared/domain/common/assert-never.ts';
import { type CampaignTie, tiedTo, toggleTie } from '#shared/domain/strategy/strategy-edits.ts';

const useStyles = makeStyles({
  parts: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXL, paddingBottom: '24px' },
  heading: { margin: `0 0 ${tokens.spacingVerticalXS}`, fontSize: tokens.fontSizeBase400 },
  quiet: { color: tokens.colorNeutralForeground2 },
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed' },
  cell: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    textAlign: 'left',
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
  },
  head: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
  tool: { width: '10rem' },
  name: { fontWeight: tokens.fontWeightRegular },
  campaigns: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM },
  none: { display: 'flex', alignItems: 'center', gap: '4px', color: tokens.colorStatusWarningForeground1 },
});

/** Findings, strategies and groups, each with the campaigns that take it up; chosen here too. */
export const CoverageSection = () => {
  const styles = useStyles();
  const { title, about } = partWords('coverage');
  return (
    <SectionLayout title={title} about={about} help="strategy.coverage" scrolls>
      <div className={styles.parts}>
        <CoverageTable of="conclusions" />
        <CoverageTable of="strategies" />
        <CoverageTable of="segments" />
      </div>
    </SectionLayout>
  );
};

type Covered = 'conclusions' | 'strategies' | 'segments';

type Words = {
  readonly title: string;
  readonly what: string;
  readonly tie: CampaignTie;
  /** What is said where there is nothing to cover. */
  readonly empty: string;
  /** What no campaign takes up has to be justified. */
  readonly needed: boolean;
};

const WORDS: Readonly<Record<Covered, Words>> = {
  conclusions: {
    title: 'Hallazgos del diagnóstico',
    what: 'hallazgo',
    tie: 'campaignConclusion',
    empty: 'El diagnóstico todavía no tiene conclusiones (hallazgos).',
    needed: true,
  },
  strategies: {
    title: 'Estrategias del programa anual',
    what: 'estrategia',
    tie: 'campaignStrategy',
    empty: 'El programa anual todavía no tiene estrategias.',
    needed: false,
  },
  segments: {
    title: 'Grupos de atención',
    what: 'grupo',
    tie: 'campaignSegment',
    empty: 'El diagnóstico todavía no tiene grupos.',
    needed: true,
  },
};

const rowsOf = (
  of: Covered,
  { diagnosis, program }: StrategyAbout,
): readonly { readonly id: string; readonly name: string }[] => {
  switch (of) {
    case 'conclusions':
      return diagnosis.conclusion.map(({ id, text }) => ({ id, name: text.trim() || 'Hallazgo sin texto' }));
    case 'strategies':
      return program.map(({ strategyId, text }) => ({ id: strategyId, name: text.trim() || 'Estrategia sin texto' }));
    case 'segments':
      return diagnosis.segment.map(({ id, name }) => ({ id, name: name.trim() || 'Grupo sin nombre' }));
    default:
      return assertNever(of);
  }
};

/** What has to be taken up, row by row, and by which campaigns it is. */
export const CoverageTable = ({ of }: { readonly of: Covered }) => {
  const styles = useStyles();
  const about = useAbout();
  const content = useContent((all) => all);
  const readOnly = useReadOnly();
  const { title, what, tie, empty, needed } = WORDS[of];
  const rows = useMemo(() => rowsOf(of, about), [of, about]);
  const takers = useMemo(() => {
    const byTarget = new Map<string, Set<string>>();
    for (const { id } of content.campaign) {
      for (const target of tiedTo(content, tie, id)) {
        byTarget.set(target, (byTarget.get(target) ?? new Set()).add(id));
      }
    }
    return byTarget;
  }, [content, tie]);
  const left = rows.filter(({ id }) => !takers.has(id)).length;
  return (
    <section aria-label={title}>
      <h3 className={styles.heading}>{title}</h3>
      {rows.length === 0 ? (
        <Text className={styles.quiet}>{empty}</Text>
      ) : (
        <>
          <Text className={styles.quiet}>
            {left === 0 ? 'Nada queda sin campaña.' : `${left} de ${rows.length} sin campaña.`}
          </Text>
          <table className={styles.table} aria-label={title}>
            <thead>
              <tr>
                <th scope="col" className={mergeClasses(styles.cell, styles.head)}>
                  Lo que se atiende
                </th>
                <th scope="col" className={mergeClasses(styles.cell, styles.head)}>
                  Campañas
                </th>
                {!readOnly && (
                  <th scope="col" className={mergeClasses(styles.cell, styles.head, styles.tool)}>
                    Cambiar
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ id, name }) => (
                <tr key={id} data-row={id}>
                  <th scope="row" className={mergeClasses(styles.cell, styles.name)}>
                    {name}
                  </th>
                  <td className={styles.cell}>
                    <Takers ids={takers.get(id) ?? NOBODY} needed={needed} />
                  </td>
                  {!readOnly && (
                    <td className={styles.cell}>
                      <Choose tie={tie} target={id} name={name} what={what} chosen={takers.get(id) ?? NOBODY} />
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
};

const NOBODY: ReadonlySet<string> = new Set();

const Takers = ({ ids, needed }: { readonly ids: ReadonlySet<string>; readonly needed: boolean }) => {
  const styles = useStyles();
  const { jump } = useStrategy();
  const campaigns = useContent((content) => content.campaign);
  if (ids.size === 0) {
    return needed ? (
      <span className={styles.none}>
        <Warning16Regular aria-hidden />
        Ninguna
      </span>
    ) : (
      <Text className={styles.quiet}>Ninguna</Text>
    );
  }
  return (
    <span className={styles.campaigns}>
      {campaigns.map((campaign) =>
        ids.has(campaign.id) ? (
          <Link key={campaign.id} as="button" onClick={() => jump({ section: 'campaigns', rowId: campaign.id })}>
            {nameOfCampaign(campaign)}
          </Link>
        ) : null,
      )}
    </span>
  );
};

type ChooseProps = {
  readonly tie: CampaignTie;
  readonly target: string;
  readonly name: string;
  readonly what: string;
  readonly chosen: ReadonlySet<string>;
};

const Choose = ({ tie, target, name, what, chosen }: ChooseProps) => {
  const edit = useStrategyEdit();
  const { jump } = useStrategy();
  const campaigns = useContent((content) => content.campaign);
  if (campaigns.length === 0) {
    return (
      <Button size="small" icon={<AddRegular />} onClick={() => jump({ section: 'campaigns' })}>
        Agregar campañas
      </Button>
    );
  }
  return (
    <Menu
      checkedValues={{ campaigns: [...chosen] }}
      onCheckedValueChange={(_, { checkedItems }) => {
        const now = new Set(checkedItems);
        const toggled = campaigns.find(({ id }) => now.has(id) !== chosen.has(id));
        if (!toggled) return;
        edit(
          (content) => toggleTie(content, tie, toggled.id, target, newId),
          `${chosen.has(toggled.id) ? 'Quitar' : 'Agregar'} ${what} en la campaña «${nameOfCampaign(toggled)}»`,
        );
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <MenuButton size="small" aria-label={`Elegir campañas para el ${what} «${name}»`}>
          Elegir campañas
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {campaigns.map((campaign) => (
            <MenuItemCheckbox key={campaign.id} name="campaigns" value={campaign.id}>
              {nameOfCampaign(campaign)}
            </MenuItemCheckbox>
          ))}
          <MenuItem onClick={() => jump({ section: 'campaigns' })}>Ir a las campañas…</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
};
