/** «01/03/2027 a 31/05/2027», «desde 01/03/2027»; '' where neither day was given. */
export const spanOf = (from: string, to: string): string => {
  if (from !== '' && to !== '') return `${shown(from)} a ${shown(to)}`;
  if (from !== '') return `desde ${shown(from)}`;
  return to === '' ? '' : `hasta ${shown(to)}`;
};

const shown = (day: string): string => day.split('-').reverse().join('/');
