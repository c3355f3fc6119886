import type { HelpTopic } from '#renderer/modules/help/help-topic.ts';

export const diagnosisTopics: readonly HelpTopic[] = [
  {
    id: 'diagnosis',
    group: 'El diagnóstico',
    title: 'El diagnóstico',
    keywords: 'contexto método conclusiones hallazgos resultados anteriores año pasado página exportar',
    paragraphs: [
      'El diagnóstico dice a quién sirve el programa, dónde está, cuántos son, qué se los impide y qué se concluye. De él salen los objetivos y las estrategias del programa anual.',
      'La lista de la izquierda dice cuánto hay en cada parte y dónde falta algo. En el panel Avisos cada aviso lleva a su lugar; Página muestra el documento tal como se imprime e Historial, quién cambió qué.',
      'Si el expediente viene del año pasado, los territorios, los segmentos, las fuentes, la FODA y los árboles ya están, y lo que se logró aparece en Resultados anteriores. Las cifras y las conclusiones se escriben de nuevo.',
      'Si es su primera vez, oprima «Modo guiado»: pregunta una cosa a la vez, con un ejemplo.',
    ],
    steps: [
      'Alt+1 a Alt+9 y Alt+0 cambian de parte; F6 pasa de un lugar de la pantalla al siguiente.',
      'F8 va al siguiente aviso; Ctrl+P muestra la página.',
    ],
    seeAlso: [
      'diagnosis.territories',
      'diagnosis.figures',
      'diagnosis.segments',
      'diagnosis.trees',
      'review',
      'guided',
    ],
  },
  {
    id: 'diagnosis.territories',
    group: 'El diagnóstico',
    title: 'Los territorios',
    keywords: 'entidad estado región municipio localidad alcaldía pegar excel importar csv clave inegi',
    paragraphs: [
      'Las 32 entidades vienen en Cauce: márquelas con «Marcar entidades…». Las regiones, los municipios y las localidades se escriben en la tabla, donde «Está en» dice de cuál dependen.',
      '«Pegar o importar…» toma una lista de Excel o de un CSV con títulos como Entidad, Región, Municipio, Localidad y Clave. Antes de agregar nada se ve renglón por renglón qué pasará y por qué alguno no se carga.',
      'Una entidad con municipios o con cifras no se puede desmarcar: quite primero lo que tiene.',
    ],
    seeAlso: ['diagnosis.figures', 'diagnosis'],
  },
  {
    id: 'diagnosis.figures',
    group: 'El diagnóstico',
    title: 'Las poblaciones y sus fuentes',
    keywords: 'potencial objetivo atendida cifra porcentaje denominador de quiénes fuente fecha cobertura gráfica suma',
    paragraphs: [
      'La población potencial tiene el problema; la objetivo es la que el programa va a buscar; la atendida, la que ya recibió. Cada una cabe en la anterior y Cauce avisa cuando no.',
      'Toda cifra dice de qué fuente viene y de qué fecha; la que no, queda como aviso. Las fuentes se anotan una sola vez, en su parte.',
      'Dos porcentajes iguales pueden ser de personas distintas: «De quiénes» y «Cuántos son» los distinguen. Sin ese dato, el porcentaje queda como aviso.',
      'Los segmentos se traslapan: una persona puede estar en varios. Por eso nada se suma entre ellos. La cobertura se calcula sola, grupo por grupo.',
    ],
    steps: [
      'Elija arriba el territorio y el segmento y oprima «Agregar las tres poblaciones».',
      'Las celdas trabajan como en Excel: también se pega un bloque con Ctrl+V.',
    ],
    seeAlso: ['diagnosis.territories', 'diagnosis.segments'],
  },
  {
    id: 'diagnosis.segments',
    group: 'El diagnóstico',
    title: 'Los segmentos',
    keywords: 'grupos de atención ficha barreras mensaje prioridad medios hábitos radio',
    paragraphs: [
      'Un segmento es un grupo al que se habla de una manera. Los que nombra la ficha del programa se agregan de una vez; si alguno no se diagnostica, explique en el texto por qué.',
      'De cada uno se anota quiénes son, qué les impide acercarse, qué se les dirá en una frase, con qué prioridad y por qué medios se enteran, con la fuente de cada porcentaje.',
    ],
    seeAlso: ['record', 'diagnosis.figures'],
  },
  {
    id: 'diagnosis.trees',
    group: 'El diagnóstico',
    title: 'La FODA, los árboles y las conclusiones',
    keywords:
      'fortalezas oportunidades debilidades amenazas problema causas efectos objetivo medios fines esquema sangría',
    paragraphs: [
      'Los árboles se escriben como un esquema y se dibujan al lado, igual que se imprimen. El problema central es un hecho negativo que existe, no la falta de una solución.',
      'El árbol de objetivos puede empezar como el de problemas: «Proponer a partir de los problemas» copia cada recuadro y usted lo vuelve positivo.',
      'Cada conclusión es un hallazgo que alguna estrategia del programa anual debe atender.',
    ],
    steps: [
      'Entrar agrega un recuadro debajo; Supr quita uno vacío y Ctrl+Supr, cualquiera con lo que cuelga de él.',
      'Tab lo cuelga del anterior y Mayús+Tab lo saca. Para salir con Tab oprima antes Escape.',
      'Alt+Flecha arriba y Alt+Flecha abajo lo mueven.',
    ],
    seeAlso: ['diagnosis'],
  },
];
