import type { Arrival, Assessment } from '#electron/handlers/package-arrival.ts';
import type { Answers } from '#electron/handlers/package-rows.ts';
import { formatLongDate } from '#shared/domain/common/dates.ts';
import { DomainError } from '#shared/domain/common/result.ts';
import type { Difference } from '#shared/domain/review/compare-documents.ts';
import type { ActRow, Observation } from '#shared/domain/review/review.ts';
import type { Crossing } from '#shared/exchange/course-crossing.ts';
import type { PackageConflict } from '#shared/ipc/package-channels.ts';

/** The question whose acts count, where those of both sides can't both have happened. */
const COURSE_KEY = 'course';

/** What the person is asked, what leaves the history, and what the crossing means; nothing where no acts crossed. */
export const crossingWords = (
  { manifest, payload }: Arrival,
  assessment: Assessment,
): {
  readonly conflicts: readonly PackageConflict[];
  readonly changes: readonly Difference[];
  readonly meaning: string;
} => {
  const { course, review } = assessment;
  if (!course || !review || course.crossing === 'none') return { conflicts: [], changes: [], meaning: '' };
  const { crossing, leaving } = course;
  const observations = review.observation.filter(({ actId }) => leaving.some(({ id }) => id === actId));
  const theirs = payload.review.content.act.find(({ id }) => !review.act.some((row) => row.id === id));
  const asked: PackageConflict = {
    key: COURSE_KEY,
    where: 'Revisión',
    what: 'lo que cuenta',
    base: '',
    ours: leaving.map((row) => actWords(row, review.observation)).join('; '),
    theirs: theirs ? actWords(theirs, payload.review.content.observation) : '',
  };
  const changes = [...leaving.map(leavingAct), ...(crossing === 'taken-back' ? observations.map(leavingOne) : [])];
  switch (crossing) {
    case 'taken-back':
      return {
        conflicts: [asked],
        changes,
        meaning: ` Aquí ya se había devuelto ese envío: si usted elige lo que llega, la devolución${observations.length === 0 ? '' : ` y ${counted(observations.length)}`} salen de la historia. Copie antes lo que sirva.`,
      };
    case 'authorised-there':
      return {
        conflicts: [asked],
        changes,
        meaning: ` Contesta un envío que aquí se retiró: si usted elige lo que llega, vale el Vo.Bo. de ${manifest.officer.name}, el retiro sale de la historia y el documento queda como se autorizó.`,
      };
    default:
      return {
        conflicts: [],
        changes,
        meaning:
          ' Esa devolución también se registró desde el papel: quedan como una sola, con las observaciones de ambas.',
      };
  }
};

/** @throws DomainError conflict where the person keeps what happened here */
export const requireTheirCourse = ({ course }: Assessment, { choices }: Answers): void => {
  if (!isAsked(course?.crossing) || choices.get(COURSE_KEY) === 'theirs') return;
  throw new DomainError(
    'conflict',
    course?.crossing === 'taken-back'
      ? 'No se recibió el aviso: usted eligió conservar la devolución de aquí, y contesta un envío que se retiró. No se cambió nada. Guarde las observaciones que sirvan y reciba el aviso otra vez con lo que llega.'
      : 'No se recibió el paquete: usted eligió conservar el retiro de aquí, y el Vo.Bo. contesta lo que se retiró. No se cambió nada. Póngase de acuerdo con quien autorizó; para que su Vo.Bo. valga, reciba el paquete otra vez y elija lo que llega.',
  );
};

/** @throws DomainError conflict for acts that nobody can bring together */
export const requireJoinable = (crossing: Crossing, name: string): void => {
  const remedy =
    crossing === 'authorised-here'
      ? `aquí ya se autorizó lo que ${name} retiró. No se cambió nada. Escriba el paquete de la autorización y entrégueselo: quien retiró decide allá si vale, y si no, abra aquí otra versión.`
      : crossing === 'recalled-here'
        ? `contesta un envío que aquí se retiró. No se cambió nada. Escriba el aviso de retiro y entrégueselo a ${name}; si algo de lo que observa sirve, pídalo por escrito.`
        : crossing === 'apart'
          ? `aquí y con ${name} se registraron actos que no pudieron ocurrir uno después del otro. No se cambió nada. Comparen las dos historias: si uno de los dos autorizó, que entregue el paquete de su autorización.`
          : null;
  if (remedy !== null) throw new DomainError('conflict', `No se puede recibir el paquete: ${remedy}`);
};

const isAsked = (crossing: Crossing | undefined): boolean =>
  crossing === 'taken-back' || crossing === 'authorised-there';

const counted = (observations: number): string =>
  observations === 1 ? 'su observación' : `sus ${observations} observaciones`;

const NAMES: Readonly<Record<ActRow['act'], string>> = {
  send: 'Envío a validación',
  recall: 'Retiro del envío',
  return: 'Devolución',
  authorise: 'Autorización (Vo.Bo.)',
  reopen: 'Otra versión',
};

const actWords = ({ id, act, officerName, on }: ActRow, observations: readonly Observation[]): string => {
  const own = observations.filter(({ actId }) => actId === id).length;
  const carrying = own === 0 ? '' : `, con ${own === 1 ? 'una observación' : `${own} observaciones`}`;
  return `${NAMES[act]} de ${officerName} del ${formatLongDate(on)}${carrying}`;
};

const leavingAct = (row: ActRow): Difference => removed(NAMES[row.act], actWords(row, []));

const leavingOne = ({ text, answer }: Observation): Difference =>
  removed('Observación', answer === '' ? text : `${text} — ${answer}`);

const removed = (where: string, before: string): Difference => ({
  section: '',
  change: 'removed',
  where,
  what: '',
  before,
  after: '',
  difference: '',
});
