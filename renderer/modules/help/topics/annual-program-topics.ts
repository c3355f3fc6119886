import type { HelpTopic } from '#renderer/modules/help/help-topic.ts';

export const annualProgramTopics: readonly HelpTopic[] = [
  {
    id: 'annual-program',
    group: 'El programa anual',
    title: 'Programa anual',
    keywords:
      'apartados objetivos estrategias presentación marco jurídico firmas anexos resumen POA MIR exportar revisión',
    paragraphs: [
      'El programa anual dice qué se hará en el año, quién responde, dónde, para quién, cuándo, cuánto y con qué dinero. Los grupos, los territorios y los hallazgos son los del diagnóstico; los renglones, los del presupuesto del expediente: nada se captura dos veces.',
      'A la izquierda están sus apartados, con lo que falta en cada uno: un círculo rojo impide enviar; un triángulo pide corregir o justificar. En el panel Avisos cada aviso lleva a su lugar, Página muestra el documento tal como se imprime e Historial, quién cambió qué.',
      'Cada estrategia marca los hallazgos del diagnóstico que atiende; los que nadie atiende se ven arriba. «Traer del árbol de objetivos» copia el objetivo central y sus medios.',
      'Mientras está en validación, autorizado o en manos de otro puesto solo se lee; el aviso de arriba dice por qué.',
      'Si es su primera vez, oprima «Modo guiado»: pregunta una cosa a la vez, con un ejemplo.',
    ],
    steps: [
      'Alt+AvPág y Alt+RePág cambian de apartado; F6 pasa de un lugar de la pantalla al siguiente.',
      'F8 va al siguiente aviso; Ctrl+P muestra la página.',
      '«Revisión…» lo envía a validación; «Exportar» imprime el programa y, con «Hoja de cumplimiento», las respuestas a los lineamientos.',
    ],
    seeAlso: [
      'annual-program.schedule',
      'annual-program.segments',
      'annual-program.budget',
      'annual-program.indicators',
      'annual-program.compliance',
      'annual-program.outline',
      'diagnosis',
      'guided',
    ],
  },
  {
    id: 'annual-program.schedule',
    group: 'El programa anual',
    title: 'Actividades y cronograma',
    keywords: 'gantt calendario mes meta pintar arrastrar puesto responsable territorio unidad',
    paragraphs: [
      'Cada actividad tiene su renglón en el cronograma y su ficha debajo. La cifra de cada mes es la meta con la que se medirá; lo que se cuenta (plática, persona, spot) se escribe en la ficha.',
      'Pintar no borra: los meses que ya tienen cifra la conservan. Los vacíos toman la del mes en que empezó, o la del más cercano.',
      'Sin puesto responsable no se puede enviar. Sin territorio, meses, cifra y unidad la actividad no alcanza a ningún grupo.',
    ],
    steps: [
      'Alt+N agrega una actividad. En el cronograma, las flechas recorren los meses; Entrar sobre el nombre abre su ficha.',
      'Espacio o Entrar empieza o termina un mes. Mayús con flechas, o arrastrar con el ratón, pinta varios.',
      'Escriba una cifra para ponerla en todo lo elegido; F2 o doble clic la corrige; Supr vacía.',
      'Ctrl+Z deshace: un trazo completo es un solo paso.',
    ],
    seeAlso: ['annual-program.segments', 'annual-program.budget', 'annual-program'],
  },
  {
    id: 'annual-program.segments',
    group: 'El programa anual',
    title: 'Qué grupos se alcanzan',
    keywords: 'matriz población en general cobertura segmentos no alcanzados',
    paragraphs: [
      'Un grupo se alcanza cuando una actividad dirigida a él dice dónde, en qué meses y cuánto. «Población en general» no cubre a ningún otro grupo.',
      'La tabla cruza grupos y actividades: ● la alcanza, ○ la nombra y está incompleta. Al elegir un cruce, abajo se lee qué alcanza al grupo y qué le falta.',
      'Los grupos que no se alcanzan se nombran arriba. No impiden enviar, pero piden una justificación.',
    ],
    steps: ['Las flechas recorren la tabla; Espacio dirige la actividad al grupo, o lo quita.'],
    seeAlso: ['annual-program.schedule', 'diagnosis.segments'],
  },
  {
    id: 'annual-program.budget',
    group: 'El programa anual',
    title: 'Cada peso con su actividad',
    keywords: 'renglones importes sobrante exceso partida mes',
    paragraphs: [
      'En la ficha de cada actividad se eligen los renglones del presupuesto que usa y cuánto toma de cada uno. Al elegir un renglón se propone lo que le queda.',
      'El apartado del presupuesto suma por partida y mes los renglones usados, y dice de cada renglón qué actividades lo usan, qué queda y en cuánto se excede. Un exceso impide enviar; un sobrante pide justificación.',
      'Aquí los importes de los renglones solo se leen: se cambian en el presupuesto.',
    ],
    seeAlso: ['budget.lines', 'annual-program.schedule'],
  },
  {
    id: 'annual-program.indicators',
    group: 'El programa anual',
    title: 'Indicadores',
    keywords: 'MIR POA ficha meta línea base umbral semáforo frecuencia medio de verificación supuestos',
    paragraphs: [
      'Hasta 2018 los indicadores llevan la forma del POA; desde 2019, la de la matriz de indicadores: fin, propósito, componentes y actividades, cada uno con su ficha.',
      'Las metas de los periodos suman la del año, salvo que sean acumuladas: entonces la última es la del año. Si no cuadran, el programa no se puede enviar.',
      'Los umbrales son porcentajes de la meta: el verde empieza más arriba que el amarillo.',
    ],
    seeAlso: ['annual-program'],
  },
  {
    id: 'annual-program.compliance',
    group: 'El programa anual',
    title: 'Cumplimiento de lineamientos',
    keywords: 'cumple no cumple no aplica evidencia hoja fuente confianza verificado',
    paragraphs: [
      'Se contestan los lineamientos que rigen en el ejercicio: cumple, no cumple o no aplica, con la evidencia. Sin todos contestados el programa no se envía.',
      'Cada uno dice de dónde sale y qué tan seguro es. Lo que dice «No verificado» no es una cita de la ley: confirme el texto publicado antes de citarlo.',
      'Los lineamientos propios de su oficina se guardan en Catálogos: «Ir a Lineamientos» los abre.',
    ],
    seeAlso: ['guidelines', 'annual-program'],
  },
  {
    id: 'annual-program.outline',
    group: 'El programa anual',
    title: 'Los apartados del programa',
    keywords: 'perfil secciones renombrar ordenar quitar agregar propio índice',
    paragraphs: [
      'Los apartados vienen del perfil del ejercicio. En «Apartados…» se les cambia el nombre y el orden, se dejan de imprimir los que no se usan y se agregan propios, que se escriben como texto.',
      'Lo capturado en un apartado que no se imprime se conserva. La portada y la hoja de firmas se imprimen siempre.',
    ],
    steps: ['«Volver a los apartados del perfil» quita todos los cambios; Ctrl+Z los devuelve.'],
    seeAlso: ['annual-program'],
  },
];
