import type { HelpTopic } from '#renderer/modules/help/help-topic.ts';

const GROUP = 'Convenios, ejecución y boletines';

export const executionTopics: readonly HelpTopic[] = [
  {
    id: 'ejecucion',
    group: GROUP,
    title: 'Ejecución: lo que se hizo en el año',
    keywords: 'bitácora avance informe seguimiento cumplimiento metas logros ejercido',
    paragraphs: [
      'Aquí se anota lo que se hizo con el programa y de ahí sale su avance. Lo planeado no se vuelve a escribir: las metas por mes son las del programa anual, las inserciones las del plan de medios, los convenios los del expediente y el dinero el del presupuesto.',
      'A la izquierda están sus partes: la bitácora, el gasto, el avance, los indicadores, la transparencia y el informe. En el panel Avisos cada aviso lleva a su lugar; Página muestra el informe tal como se imprime e Historial, quién cambió qué.',
      'Cada cambio se guarda solo y se deshace con Ctrl+Z. Lo único que no se deshace es el gasto: se escribe en el presupuesto, y un error se cancela con otro registro que resta.',
    ],
    steps: [
      'Alt+N anota una entrada; Ctrl+F busca en la bitácora; Alt+1 a Alt+6 abren cada parte.',
      'En la lista, las flechas pasan de una entrada a otra, Entrar va a sus datos y Ctrl+Supr la borra. F6 recorre la pantalla y F8 va al siguiente aviso.',
    ],
    seeAlso: ['ejecucion.bitacora', 'ejecucion.gasto', 'ejecucion.avance', 'ejecucion.indicadores', 'dossier'],
  },
  {
    id: 'ejecucion.bitacora',
    group: GROUP,
    title: 'Bitácora y evidencias',
    keywords: 'plática reunión evento fotografías fotos lista de asistencia testigo archivo adjuntar evidencia',
    paragraphs: [
      'Una entrada es algo que se hizo: una plática, una reunión, una publicación, un recorrido. Al anotarla se pregunta qué fue y qué día; lo demás se escribe en su ficha cuando se sabe. La fecha es del ejercicio: la de otro año no se toma.',
      'Si era de una actividad del programa o de un renglón de medios, elíjalo y escriba cuánto se hizo en su unidad: el campo dice cuánto falta de la meta del mes. Lo que no estaba planeado se deja sin actividad, y el informe lo dice.',
      'Las personas pueden ser contadas (una lista, un formulario) o estimadas, y entonces se anota cómo. Los grupos de atención se traslapan: no tienen que sumar el total.',
      'Las evidencias se agregan con el botón o arrastrando varias a la vez, de hasta 100 MB cada una: fotos, PDF, video, audio, Word, Excel o texto. La que no es lo que dice su extensión, pesa demasiado o desaparece mientras se copia no entra, y se dice por qué; las demás sí. El pie que se escribe debajo de cada foto sale en el informe.',
    ],
    steps: ['Oprima una foto para verla grande; con las flechas pasa a la siguiente y Esc la cierra.'],
    seeAlso: ['ejecucion', 'ejecucion.gasto', 'ejecucion.informe'],
  },
  {
    id: 'ejecucion.gasto',
    group: GROUP,
    title: 'Registrar lo que se gastó',
    keywords: 'devengado ejercido pagado factura orden de pago transferencia compromiso contrato cancelar',
    paragraphs: [
      'El gasto sale de un compromiso del presupuesto: el que dejó la firma de un contrato, o uno anotado allá. Cada registro dice qué prueba el documento: que se devengó (se recibió), que se ejerció (se tramitó) o que se pagó; una factura pagada el mismo día lleva los tres.',
      'No se puede devengar más de lo comprometido, ejercer más de lo devengado ni pagar más de lo ejercido: el campo dice cuánto queda. Registrado desde una entrada de la bitácora, queda ligado a ella; uno que ya estaba en el presupuesto también se puede ligar.',
      'Un error se cancela con «Cancelar un registro…»: el importe se escribe sin signo y se anota restando.',
    ],
    seeAlso: ['ejecucion', 'budget'],
  },
  {
    id: 'ejecucion.avance',
    group: GROUP,
    title: 'Avance: lo planeado y lo hecho',
    keywords: 'porcentaje cumplimiento metas pendiente explicación justificación',
    paragraphs: [
      'Cada actividad del programa y cada renglón de medios con lo planeado y lo hecho hasta el mes que elija. Lo que nunca se hizo está primero. Una entrada que no dice cuánto no cuenta como cero: se avisa que falta.',
      'Al elegir uno se ve mes por mes, con las entradas que lo hicieron, y ahí mismo se explica por qué no se hizo o se hizo de otro modo. La explicación sale en el informe, y al cerrar el año es su lección.',
    ],
    seeAlso: ['ejecucion', 'ejecucion.informe', 'annual-program'],
  },
  {
    id: 'ejecucion.indicadores',
    group: GROUP,
    title: 'Capturar los indicadores',
    keywords: 'semáforo verde amarillo rojo meta valor numerador denominador medir',
    paragraphs: [
      'Cada indicador se mide en los meses que dice su ficha del programa anual. Escriba el valor y de dónde sale; a un lado se ve qué tanto de la meta se logró y su semáforo, con los umbrales de su propia ficha. Donde menos es mejor, la cuenta se invierte.',
      'Un mes sin medir queda sin dato: no es rojo ni cuenta como cero.',
    ],
    seeAlso: ['ejecucion', 'annual-program'],
  },
  {
    id: 'ejecucion.transparencia',
    group: GROUP,
    title: 'Renglones de transparencia',
    keywords: 'plataforma trimestre formatos publicar obligaciones contratos excel',
    paragraphs: [
      'Los formatos del ejercicio se llenan con lo que dicen los convenios, el presupuesto, el plan de medios y la estrategia. Aquí se escribe, por trimestre, lo que ningún documento sabe: la función de la dependencia, el área responsable, las fechas y los hipervínculos.',
      'A la derecha se ve qué quedaría en blanco y dónde se escribe. «Exportar el trimestre» hace un libro de Excel con una hoja por formato.',
    ],
    seeAlso: ['ejecucion'],
  },
  {
    id: 'ejecucion.informe',
    group: GROUP,
    title: 'Informe de avance',
    keywords: 'reporte mensual fotografías gráficas firmas',
    paragraphs: [
      'Elija el mes y vea el informe página por página: lo planeado y lo hecho, lo que nunca se hizo con su explicación, los indicadores con su semáforo, el gasto y las fotografías. Se exporta en Word para corregirlo o en PDF para firmarlo.',
    ],
    seeAlso: ['ejecucion', 'export'],
  },
];
