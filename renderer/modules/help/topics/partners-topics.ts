import type { HelpTopic } from '#renderer/modules/help/help-topic.ts';

const GROUP = 'Directorio';

export const partnersTopics: readonly HelpTopic[] = [
  {
    id: 'partners',
    group: GROUP,
    title: 'Directorio de sectores',
    keywords:
      'organismos contactos personas cargos teléfonos correos seguimientos gestiones público social privado territorio medios agenda',
    paragraphs: [
      'El directorio es de toda la oficina y sirve a todos los expedientes: los organismos públicos, sociales y privados con que se trabaja, sus personas con cargo y teléfono, dónde trabajan y lo que se habló con ellos. Lo que un documento imprime de él queda copiado en ese documento: cambiar un teléfono aquí no cambia lo ya firmado.',
      'La lista busca por nombre, siglas, persona, cargo, teléfono o lugar, sin acentos ni mayúsculas. A la derecha está la ficha de quien se elija.',
      'Un cargo tiene fechas. Cuando alguien lo deja, «Cambió de titular…» lo termina el día anterior y se lo da a quien llega: los papeles de antes conservan su nombre.',
      'Una gestión es una llamada, un oficio, una reunión: con quién, de qué, en qué quedaron y para qué día queda algo por hacer. Lo pendiente está en «Seguimientos», con lo vencido primero, y en la actividad del expediente de que se trató.',
      'A quien ya no se usa se le quita «En uso»: no se ofrece ni se imprime y conserva su historia. Borrarlo se lleva sus personas y gestiones; Ctrl+Z lo devuelve completo.',
    ],
    steps: [
      'Alt+N agrega un organismo; Ctrl+F busca; Alt+1 y Alt+2 pasan de los organismos a los seguimientos.',
      'En la lista, las flechas pasan de uno a otro, Entrar va a sus datos y Ctrl+Supr lo borra; F6 recorre la pantalla y F8 va al siguiente aviso.',
      '«Exportar» lo imprime por sector con los seguimientos; en XLSX lleva también las gestiones, y se puede corregir y volver a importar.',
    ],
    seeAlso: ['partners.import', 'dossier'],
  },
  {
    id: 'partners.import',
    group: GROUP,
    title: 'Importar y unir organismos repetidos',
    keywords: 'excel csv xlsx hoja duplicados repetidos mismo unir fusionar',
    paragraphs: [
      'Una hoja de Excel o CSV, o celdas pegadas, con una fila de títulos: basta el nombre. Quien ya está se reconoce por su nombre sin forma legal («S.A. de C.V.») o por su RFC, y solo se completan sus datos vacíos.',
      'Quien comparte un correo, un teléfono o el nombre con otro puede ser el mismo o no: Cauce lo pregunta y, mientras no se conteste, no lo toma. Nada se escribe hasta oprimir «Agregar», y todo es un paso que Ctrl+Z deshace.',
      'Dos organismos del directorio que son el mismo se unen desde su ficha: usted dice cuál nombre queda. Sus personas, teléfonos, territorios y gestiones se juntan sin repetirse.',
    ],
    seeAlso: ['partners'],
  },
];
