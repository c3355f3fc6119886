import { type RefObject, useCallback, useEffect, useState } from 'react';
import type { GridHandle, GridPlace } from '#renderer/ui/grid/grid-types.ts';

/** Goes to a cell as soon as the grid shows it: a row that was just made isn't there yet. */
export const useGoTo = (grid: RefObject<GridHandle | null>): ((place: GridPlace) => void) => {
  const [wanted, setWanted] = useState<GridPlace | null>(null);
  useEffect(() => {
    if (wanted && grid.current?.goTo(wanted)) setWanted(null);
  });
  return useCallback((place: GridPlace) => setWanted(place), []);
};
