import type { BudgetContent, BudgetLine } from '#shared/domain/budget/budget.ts';
import { budgetOf } from '#shared/domain/budget/budget.ts';
import type { Finding, FindingPlace } from '#shared/domain/common/finding.ts';
import type { GuideQuestion } from '#shared/domain/common/guide.ts';

/** What is asked of every line. */
export type LineQuestion = 'need' | 'item' | 'who' | 'amount' | 'months';
const LINE_QUESTIONS: readonly LineQuestion[] = ['need', 'item', 'who', 'amount', 'months'];

export const MORE_KEY = 'more';

/** The key of a question of a line. */
export const lineQuestionKey = (lineId: string, question: LineQuestion): string => `line:${lineId}:${question}`;

/** The line and the question of a key; undefined where the key is of the budget as a whole. */
export const lineOfQuestion = (
  key: string,
): { readonly lineId: string; readonly question: LineQuestion } | undefined => {
  const [kind, lineId = '', asked] = key.split(':');
  const question = LINE_QUESTIONS.find((one) => one === asked);
  return kind === 'line' && question ? { lineId, question } : undefined;
};

/**
 * The questions of a budget in the words of who asks for money: what it is for, then each line with what, where, for
 * whom, how much and when; «¿otro renglón?»; ceilings, which nobody has to give; and the check of the whole.
 * @param findings of `checkBudget`: a blocking one keeps the question of its field open
 */
export const budgetGuide = (content: BudgetContent, findings: readonly Finding[]): readonly GuideQuestion[] => {
  const blocked = new Set(
    findings.filter((finding) => finding.severity === 'blocking').flatMap(({ place }) => questionAtPlace(place) ?? []),
  );
  return [
    ...wholeQuestions(content, blocked),
    ...content.line.flatMap((line, index) => lineQuestions(content, line, index, blocked)),
    moreQuestion(content),
    ceilingQuestion(content, blocked),
    checkQuestion(content, findings),
  ];
};

/** The question that answers a place of the budget; undefined for what the questions don't cover. */
export const questionAtPlace = ({ section, rowId, field }: FindingPlace): string | undefined => {
  if (section === 'lines') {
    if (rowId === undefined) return MORE_KEY;
    return lineQuestionKey(rowId, LINE_FIELDS[field ?? ''] ?? (/^m\d\d$/.test(field ?? '') ? 'months' : 'need'));
  }
  if (section === 'ceilings') return 'ceilings';
  if (section !== 'budget') return undefined;
  return field === 'classifierId' || field === undefined ? 'classifier' : 'directorate';
};

/** The place of the budget that a question answers. */
export const placeOfBudgetQuestion = (key: string): FindingPlace => {
  const line = lineOfQuestion(key);
  if (line) return { section: 'lines', rowId: line.lineId, field: FIELD_OF[line.question] };
  if (key === 'classifier') return { section: 'budget', field: 'classifierId' };
  if (key === 'directorate') return { section: 'budget', field: 'directorate' };
  if (key === 'ceilings') return { section: 'ceilings' };
  return { section: key === MORE_KEY || key === 'check' ? 'lines' : 'budget' };
};

const LINE_FIELDS: Readonly<Record<string, LineQuestion>> = {
  description: 'need',
  itemCode: 'item',
  departmentId: 'who',
  fundingSourceId: 'who',
  unit: 'amount',
  quantity: 'amount',
  unitCost: 'amount',
  times: 'amount',
  annual: 'amount',
  patternId: 'months',
  spreading: 'months',
};

const FIELD_OF: Readonly<Record<LineQuestion, string>> = {
  need: 'description',
  item: 'itemCode',
  who: 'departmentId',
  amount: 'quantity',
  months: 'm01',
};

type State = GuideQuestion['state'];
const answeredIf = (answered: boolean): State => (answered ? 'answered' : 'open');

const wholeQuestions = (content: BudgetContent, blocked: ReadonlySet<string>): readonly GuideQuestion[] => {
  const { directorate, classifierId, fiscalYear } = budgetOf(content);
  const anyName = (rows: readonly { readonly name: string }[]) => rows.some((row) => row.name.trim() !== '');
  return [
    {
      key: 'directorate',
      section: 'El presupuesto',
      title: '¿De qué dirección es este presupuesto?',
      why: 'El anteproyecto se entrega por dirección: junta lo que piden todos sus departamentos.',
      example: 'Dirección de Promoción Vecinal (ficticia)',
      prints: 'Datos generales del anteproyecto y de la distribución',
      state: answeredIf(directorate.trim() !== ''),
    },
    {
      key: 'classifier',
      section: 'El presupuesto',
      title: `¿Con qué clasificador se elabora el de ${fiscalYear}?`,
      why: 'El clasificador por objeto del gasto dice qué partidas existen ese año. Con el de otro año, Finanzas devuelve el anteproyecto.',
      example: `Clasificador por objeto del gasto ${fiscalYear}, 4 cifras`,
      prints: 'Datos generales; de él salen los nombres de las partidas',
      state: answeredIf(classifierId !== null && !blocked.has('classifier')),
    },
    {
      key: 'departments',
      section: 'El presupuesto',
      title: '¿Qué departamentos van a gastar?',
      why: 'Lo autorizado se reparte después entre ellos, y cada uno responde por su parte.',
      example: 'Departamento de Difusión; Departamento de Huertos (ficticios)',
      prints: 'Cuadro «Por departamento» y debajo de cada renglón',
      state: answeredIf(anyName(content.department)),
    },
    {
      key: 'sources',
      section: 'El presupuesto',
      title: '¿De dónde sale el dinero?',
      why: 'Cada fuente tiene sus reglas, y no se puede pagar con una lo que se pidió de otra.',
      example: 'Recursos estatales',
      prints: 'Cuadro «Por fuente de financiamiento» y debajo de cada renglón',
      state: answeredIf(anyName(content.fundingSource)),
    },
  ];
};

const lineQuestions = (
  content: BudgetContent,
  line: BudgetLine,
  index: number,
  blocked: ReadonlySet<string>,
): readonly GuideQuestion[] => {
  const section = lineTitle(line, index);
  const question = (asked: LineQuestion, answered: boolean): GuideQuestion => {
    const key = lineQuestionKey(line.id, asked);
    return { key, section, ...LINE_WORDS[asked], state: answeredIf(answered && !blocked.has(key)) };
  };
  const hasDepartment = line.departmentId !== null || content.department.length === 0;
  const hasSource = line.fundingSourceId !== null || content.fundingSource.length === 0;
  return [
    question('need', line.description.trim() !== ''),
    question('item', line.itemCode.trim() !== ''),
    question('who', hasDepartment && hasSource),
    question('amount', line.annual !== 0),
    question('months', line.annual !== 0),
  ];
};

/** «Renglón 3: Lonas para la feria…» */
const lineTitle = ({ description }: BudgetLine, index: number): string => {
  const words = description.trim().replace(/\s+/g, ' ');
  const short = words.length > 40 ? `${words.slice(0, 40).replace(/\s+\S*$/, '')}…` : words;
  return short === '' ? `Renglón ${index + 1}` : `Renglón ${index + 1}: ${short}`;
};

const LINE_WORDS: Readonly<Record<LineQuestion, Pick<GuideQuestion, 'title' | 'why' | 'example' | 'prints'>>> = {
  need: {
    title: '¿Qué necesita?',
    why: 'Quien autoriza lee esto para saber en qué se gasta y para qué. Con estas palabras se busca también la partida.',
    example: '500 carteles para anunciar la feria de huertos en las clínicas del municipio',
    prints: 'Cuadro «Renglones», con su número',
  },
  item: {
    title: '¿En qué partida va?',
    why: 'La partida dice qué clase de gasto es. Si va en otra, el pago se detiene aunque haya dinero.',
    example: 'Imprimir carteles va en 3360; transmitir un anuncio por radio, en 3610.',
    prints: 'Cuadro «Resumen por partida y mes», y sobre los renglones de la partida',
  },
  who: {
    title: '¿Para qué departamento es y de qué fuente se paga?',
    why: 'Cuando llegue lo autorizado, cada departamento recibe lo que pidió, de la fuente de la que lo pidió.',
    example: 'Departamento de Difusión, recursos estatales',
    prints: 'Debajo de cada renglón, y en los cuadros por departamento y por fuente',
  },
  amount: {
    title: '¿Cuánto cuesta en el año?',
    why: 'Cantidad por costo por veces deja ver de dónde sale el importe, y así se defiende mejor que una cifra suelta.',
    example: '500 carteles × $38.00 cada uno × 2 veces = $38,000.00',
    prints: 'Debajo del renglón, así: «500 cartel × $38.00 × 2»; el año, en su columna',
  },
  months: {
    title: '¿En qué meses se gasta?',
    why: 'El dinero llega mes por mes: lo que no esté programado en un mes no se puede comprometer en él.',
    example: 'La feria es en mayo y en octubre: la mitad en cada uno.',
    prints: 'Las columnas de enero a diciembre',
  },
};

const moreQuestion = ({ line }: BudgetContent): GuideQuestion => ({
  key: MORE_KEY,
  section: line.length === 0 ? 'Renglones' : '¿Algo más?',
  title: line.length === 0 ? '¿Qué es lo primero que necesita?' : '¿Necesita algo más?',
  why: 'Cada cosa va en su propio renglón, con su partida: así se autoriza, se reparte y se comprueba por separado.',
  example: 'Gasolina para las visitas a los huertos',
  prints: 'Un renglón más del cuadro «Renglones»',
  state: answeredIf(line.length > 0),
});

const ceilingQuestion = ({ ceiling }: BudgetContent, blocked: ReadonlySet<string>): GuideQuestion => ({
  key: 'ceilings',
  section: 'Techos y total',
  title: '¿Le dieron un techo que no debe pasar?',
  why: 'Finanzas suele decir cuánto es lo más que se puede pedir. Si lo anota, se le avisa antes de que lo devuelvan.',
  example: 'Concepto 3600: $300,000.00',
  prints: 'Cuadro «Techos y su uso», con lo pedido y lo que queda',
  state: blocked.has('ceilings') ? 'open' : ceiling.length > 0 ? 'answered' : 'optional',
});

const checkQuestion = ({ line }: BudgetContent, findings: readonly Finding[]): GuideQuestion => ({
  key: 'check',
  section: 'Techos y total',
  title: '¿Está bien el total?',
  why: 'Es la última mirada antes de entregarlo: el total, lo que pide cada capítulo y lo que falta por corregir.',
  example: 'Capítulo 3000, Servicios generales: $38,000.00',
  prints: 'Renglón «Total» de los cuadros, y las gráficas',
  state: answeredIf(line.length > 0 && findings.every((finding) => finding.severity !== 'blocking')),
});
