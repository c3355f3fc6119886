import { Tab, TabList } from '@fluentui/react-components';

type Props<V extends string> = {
  readonly label: string;
  readonly views: readonly { readonly value: V; readonly label: string }[];
  readonly value: V;
  readonly onChange: (view: V) => void;
};

/** The two or three faces of a part of the budget. */
export const ViewSwitch = <V extends string>({ label, views, value, onChange }: Props<V>) => (
  <TabList
    size="small"
    appearance="subtle-circular"
    aria-label={label}
    selectedValue={value}
    onTabSelect={(_, data) => {
      const chosen = views.find((view) => view.value === data.value);
      if (chosen) onChange(chosen.value);
    }}
  >
    {views.map((view) => (
      <Tab key={view.value} value={view.value}>
        {view.label}
      </Tab>
    ))}
  </TabList>
);
