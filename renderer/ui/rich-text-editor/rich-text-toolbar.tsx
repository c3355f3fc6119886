import { Button, mergeClasses, Toolbar, ToolbarDivider, ToolbarToggleButton } from '@fluentui/react-components';
import { TextBoldRegular } from '@fluentui/react-icons/svg/text-bold';
import { TextBulletListLtrRegular } from '@fluentui/react-icons/svg/text-bullet-list-ltr';
import { TextIndentDecreaseLtrRegular } from '@fluentui/react-icons/svg/text-indent-decrease-ltr';
import { TextIndentIncreaseLtrRegular } from '@fluentui/react-icons/svg/text-indent-increase-ltr';
import { TextItalicRegular } from '@fluentui/react-icons/svg/text-italic';
import { TextNumberListLtrRegular } from '@fluentui/react-icons/svg/text-number-list-ltr';
import type { Command } from 'prosemirror-state';
import type { ReactElement } from 'react';
import {
  type Look,
  shiftLevel,
  toggleBold,
  toggleItalic,
  toggleList,
} from '#renderer/ui/rich-text-editor/rich-text-commands.ts';

type Props = {
  readonly look: Look;
  readonly label: string;
  readonly className?: string;
  readonly run: (command: Command) => void;
};

/** Bold, italic, lists and levels. Clicking keeps the caret where it was. */
export const RichTextToolbar = ({ look, label, className, run }: Props) => {
  const toggle = (name: keyof Look, title: string, icon: ReactElement, command: Command) => (
    <ToolbarToggleButton
      name="look"
      value={name}
      size="small"
      appearance="subtle"
      aria-label={title}
      title={title}
      icon={icon}
      onClick={() => run(command)}
    />
  );
  const step = (title: string, icon: ReactElement, command: Command) => (
    <Button
      size="small"
      appearance="subtle"
      aria-label={title}
      title={title}
      icon={icon}
      onClick={() => run(command)}
    />
  );
  return (
    <Toolbar
      size="small"
      aria-label={`Formato de ${label}`}
      className={mergeClasses(className)}
      checkedValues={{ look: (Object.keys(look) as (keyof Look)[]).filter((name) => look[name]) }}
      onMouseDown={(event) => event.preventDefault()}
    >
      {toggle('bold', 'Negrita (Ctrl+B)', <TextBoldRegular />, toggleBold)}
      {toggle('italic', 'Cursiva (Ctrl+I)', <TextItalicRegular />, toggleItalic)}
      <ToolbarDivider />
      {toggle('bullet', 'Viñetas', <TextBulletListLtrRegular />, toggleList('bullet'))}
      {toggle('numbered', 'Numeración', <TextNumberListLtrRegular />, toggleList('numbered'))}
      {step('Subir de nivel (Mayús+Tab)', <TextIndentDecreaseLtrRegular />, shiftLevel(-1))}
      {step('Bajar de nivel (Tab)', <TextIndentIncreaseLtrRegular />, shiftLevel(1))}
    </Toolbar>
  );
};
