import type { HelpTopic } from '#renderer/modules/help/help-topic.ts';

export const startTopics: readonly HelpTopic[] = [
  {
    id: 'first-start',
    group: 'Empezar',
    title: 'La primera vez',
    paragraphs: [
      'Cauce pregunta quién trabaja aquí y para qué institución. Con eso anota quién hizo cada cambio y llena las portadas.',
      'Puede empezar con un procedimiento y un programa de ejemplo, que son inventados y lo dicen, o con el escritorio vacío.',
      'Para ver un expediente con todo su año, también inventado, abra «Expedientes» y oprima «Ver un año de ejemplo (ficticio)» mientras la lista está vacía.',
    ],
    seeAlso: ['person', 'institution', 'library'],
  },
  {
    id: 'person',
    group: 'Empezar',
    title: 'Quién trabaja aquí',
    keywords: 'usuario nombre puesto servidor público cambiar persona sesión',
    paragraphs: [
      'El nombre, el puesto y la unidad quedan anotados en cada cambio. No son una contraseña ni una cuenta.',
      'Si otra persona se sienta en este escritorio, o si cambió de puesto, escriba los datos nuevos en Configuración. Lo anotado antes conserva los datos anteriores.',
    ],
  },
  {
    id: 'institution',
    group: 'Empezar',
    title: 'Los datos de su institución',
    keywords: 'logotipo logo membrete encabezado portada firmantes',
    paragraphs: [
      'El nombre, la segunda línea y el logotipo salen en la portada y en el encabezado de cada página de todos los documentos.',
      'El logotipo puede ser PNG o JPG. Use una imagen nítida, de preferencia con fondo blanco o transparente.',
      'Los firmantes habituales son una lista de apoyo: Cauce los propone al llenar las firmas, y usted los puede cambiar en cada documento.',
      'Los documentos ya autorizados no cambian: conservan los nombres y el logotipo con que se firmaron.',
    ],
  },
  {
    id: 'library',
    group: 'Empezar',
    title: 'La lista de procedimientos',
    keywords: 'biblioteca buscar filtrar ordenar abrir duplicar archivar borrar versión',
    paragraphs: [
      'Aquí están todos los procedimientos. Haga clic en un título para abrirlo. El botón de tres puntos, o el clic derecho, muestra lo demás que puede hacer con él.',
      'Con el teclado: las flechas recorren la lista, Entrar abre, F2 cambia el título, Supr archiva y Mayús+F10 abre el menú.',
      'Archivar no borra nada. Lo archivado se ve con el botón Archivados, y desde ahí se devuelve a la lista.',
      'Duplicar hace un procedimiento nuevo con el mismo contenido, sin código ni autorización. Una versión nueva, en cambio, sigue siendo el mismo procedimiento y sustituirá a la versión vigente cuando se autorice.',
    ],
    seeAlso: ['properties', 'import', 'activities'],
  },
  {
    id: 'library.new',
    group: 'Empezar',
    title: 'Crear un procedimiento',
    keywords: 'nuevo guía técnica plantilla formato',
    paragraphs: [
      'Escriba el nombre, si ya lo sabe, y elija la guía técnica de su institución. La guía decide qué apartados lleva el manual, cómo es la portada y quiénes firman.',
      'Si ya tiene el procedimiento en Word, no lo vuelva a escribir: impórtelo.',
    ],
    seeAlso: ['import', 'activities'],
  },
  {
    id: 'properties',
    group: 'Empezar',
    title: 'Vigente, actualizado, obsoleto y dictaminado',
    keywords: 'estado propiedades filtro library.filter borrador',
    paragraphs: [
      'Vigente: está autorizado y ningún otro lo ha sustituido, aunque sea antiguo.',
      'Actualizado: está vigente y además responde a las necesidades de hoy. Un documento obsoleto no puede estar actualizado.',
      'Obsoleto: ya no responde a las necesidades. Se anota el motivo y la fecha.',
      'Dictaminado: el área correspondiente dictaminó que cumple con una edición de la guía técnica.',
      'No son pasos uno detrás del otro: un documento puede tener varias a la vez. Lo que aún no se autoriza es un borrador.',
    ],
    seeAlso: ['authorise', 'library'],
  },
  {
    id: 'import',
    group: 'Empezar',
    title: 'Importar de Word o de un texto',
    keywords: 'docx pegar copiar abrir traer reconocer leer texto sin lugar',
    paragraphs: [
      'Arrastre el documento, elíjalo, o pegue su texto. Cauce reconoce los apartados aunque tengan otros números o nombres, las actividades, los puestos y las decisiones.',
      'Después enseña lo que encontró. Nada se guarda hasta que usted lo confirma, y el documento original no se toca.',
      'Lo que no encontró su lugar no se pierde: queda junto al procedimiento, para que usted lo coloque o lo descarte.',
      'Si el documento lo escribió Cauce, se recupera completo. Si alguien cambió su texto en Word, Cauce lo avisa.',
    ],
    seeAlso: ['findings', 'activities'],
  },
  {
    id: 'search',
    group: 'Empezar',
    title: 'Buscar en todo',
    keywords: 'encontrar palabra ctrl k texto persona partida oficio archivado grupos más',
    paragraphs: [
      'Ctrl+K abre la búsqueda desde cualquier pantalla. Busca en todo lo que hay: expedientes con sus notas y evidencias, presupuestos, diagnósticos, programas anuales, estrategias, planes de medios, revisiones, fichas, procedimientos, manuales, lineamientos, partidas, listas y las personas de la mesa.',
      'Escriba una o varias palabras, en cualquier orden, con o sin acentos ni mayúsculas. Bastan dos letras: con una o dos se busca el principio de las palabras; con tres o más, también lo de en medio. La ñ no es lo mismo que la n.',
      'Primero está lo que dice la palabra completa y cómo se llama un documento; al final, lo archivado. Cada tipo de documento dice cuánto se halló en él, y «Más…» trae lo demás.',
      'Con las flechas elija un resultado y con Ctrl y las flechas pase a otro tipo; Entrar lo abre en su lugar: el renglón y, donde se puede escribir, el campo.',
    ],
  },
];
