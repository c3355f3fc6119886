import { MessageBar, MessageBarBody, MessageBarTitle, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useAbout, useContent } from '#renderer/modules/annual-program/program-context.tsx';
import { ReachDetails } from '#renderer/modules/annual-program/segments/reach-details.tsx';
import { type MatrixCell, SegmentMatrix } from '#renderer/modules/annual-program/segments/segment-matrix.tsx';
import { segmentMatrix } from '#shared/domain/annual-program/segment-matrix.ts';

const useStyles = makeStyles({ split: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM } });

/** How many groups are reached, which aren't, and with what: the cell one stands on is told below. */
export const SegmentReach = () => {
  const styles = useStyles();
  const { diagnosis } = useAbout();
  const content = useContent((all) => all);
  const [cell, setCell] = useState<MatrixCell | null>(null);
  const rows = segmentMatrix(content, diagnosis);
  const missed = rows.filter(({ reached }) => !reached);
  const chosen = cell ?? { segmentId: missed[0]?.segmentId ?? rows[0]?.segmentId ?? '', activityId: null };
  return (
    <>
      <MessageBar intent={missed.length === 0 ? 'success' : 'warning'} layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>
            Se alcanzan {rows.length - missed.length} de {rows.length} grupos
          </MessageBarTitle>
          {missed.length > 0 && (
            <Text>
              {missed.length === 1 ? 'No se alcanza: ' : `No se alcanzan ${missed.length}: `}
              {missed.map(({ name }) => name.trim() || 'Grupo sin nombre').join(', ')}.
            </Text>
          )}{' '}
          <Text>
            Un grupo se alcanza cuando una actividad dirigida a él dice dónde, en qué meses y cuánto. «Población en
            general» no cubre a ningún otro grupo.
          </Text>
        </MessageBarBody>
      </MessageBar>
      <div className={styles.split}>
        <SegmentMatrix rows={rows} at={chosen} onOpen={setCell} />
        <ReachDetails cell={chosen} />
      </div>
    </>
  );
};
