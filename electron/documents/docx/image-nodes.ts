import type { BlockContext } from '#electron/documents/docx/block-context.ts';
import type { ParagraphNode } from '#electron/documents/docx/flow-node.ts';
import { drawingNode, paragraphNode } from '#electron/documents/docx/paragraph-node.ts';
import { runsXml } from '#electron/documents/docx/run-xml.ts';
import { STYLE, TIGHT_STYLE } from '#electron/documents/docx/styles.ts';
import { ptToEmu } from '#electron/documents/docx/units.ts';
import { encodeXml } from '#electron/documents/docx/xml-text.ts';
import { LOOK } from '#shared/documents/look.ts';
import type { ImageBlock } from '#shared/documents/model.ts';
import { mmToPt } from '#shared/documents/page-geometry.ts';

/** An image in proportion, never larger than its pixels at 96 to the inch, with its caption. */
export const imageNodes = (block: ImageBlock, context: BlockContext): readonly ParagraphNode[] => {
  const { widthPx, heightPx } = context.image(block.sha);
  const width = Math.max(1, widthPx) * 0.75;
  const height = Math.max(1, heightPx) * 0.75;
  const scale = Math.min(
    1,
    Math.min(mmToPt(block.maxWidthMm), context.width) / width,
    mmToPt(block.maxHeightMm) / height,
  );
  const caption = block.caption.trim();
  const drawing = drawingNode(pictureXml(block, width * scale, height * scale, context), height * scale, {
    style: TIGHT_STYLE,
    after: caption === '' ? (context.depth > 0 ? context.gapAfter : 6) : 0,
    ...(caption === '' ? {} : { keepNext: true }),
  });
  return caption === '' ? [drawing] : [drawing, captionNode(caption, context.width)];
};

export const captionNode = (caption: string, width: number): ParagraphNode => {
  const look = LOOK.paragraph.caption;
  return paragraphNode(runsXml([{ text: caption }]), [{ text: caption }], {
    style: STYLE.caption,
    size: look.size,
    before: look.before,
    after: look.after,
    width,
    align: 'center',
  });
};

const pictureXml = (block: ImageBlock, width: number, height: number, context: BlockContext): string => {
  const id = context.nextDrawing();
  const size = `cx="${ptToEmu(width)}" cy="${ptToEmu(height)}"`;
  const alt = encodeXml(block.alt);
  const name = `Imagen ${id}`;
  return `<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent ${size}/><wp:docPr id="${id}" name="${name}" descr="${alt}"/><wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="${A}" noChangeAspect="1"/></wp:cNvGraphicFramePr><a:graphic xmlns:a="${A}"><a:graphicData uri="${PIC}"><pic:pic xmlns:pic="${PIC}"><pic:nvPicPr><pic:cNvPr id="${id}" name="${name}" descr="${alt}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${context.imageRelation(block.sha)}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>`;
};

const A = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const PIC = 'http://schemas.openxmlformats.org/drawingml/2006/picture';
