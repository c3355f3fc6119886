import { type RefObject, useEffect, useState } from 'react';

/** Key of the section at the top of what is scrolled; the last one once the end is reached. */
export const useSectionInView = (scroller: RefObject<HTMLElement | null>, count: number): string | undefined => {
  const [here, setHere] = useState<string>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: sections come and go
  useEffect(() => {
    const root = scroller.current;
    if (!root) return;
    const look = () => {
      const top = root.getBoundingClientRect().top + 60;
      const sections = [...root.querySelectorAll<HTMLElement>('[data-section]')];
      const at = sections.findLast((section) => section.getBoundingClientRect().top <= top) ?? sections[0];
      setHere(at?.dataset.section);
    };
    look();
    root.addEventListener('scroll', look, { passive: true });
    return () => root.removeEventListener('scroll', look);
  }, [scroller, count]);
  return here;
};
