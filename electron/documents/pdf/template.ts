/**
 * The one Typst template. It draws whatever `/data.json` says (written by typst-source.ts) and never changes between
 * documents: texts reach it as data, so nothing a person types can become markup.
 *
 * Traps: a string set by `text()` keeps no line break, so `lines` cuts at \n; `heading` gets its printed number
 * through `numbering`, so that contents list, bookmark and tag carry it; unbreakable rows taller than a page would be
 * cut, so the data says which rows may be kept together.
 */
export const TYPST_TEMPLATE = String.raw`
#let data = json("/data.json")
#let look = data.look
#let paper = data.paper
#let color(name) = rgb(look.color.at(name))
#let stroke-of(thickness, name) = (thickness * 1pt) + color(name)

#set document(
  title: data.title,
  author: if data.author == "" { () } else { (data.author,) },
  description: data.subject,
  date: datetime(
    year: data.date.at(0), month: data.date.at(1), day: data.date.at(2),
    hour: data.date.at(3), minute: data.date.at(4), second: data.date.at(5),
  ),
)
#set text(
  font: (look.font, look.symbolFont),
  fallback: false,
  lang: "es",
  region: "MX",
  size: look.paragraph.body.size * 1pt,
  fill: color("ink"),
  top-edge: 0.8em,
  bottom-edge: -0.2em,
  hyphenate: true,
)
#set par(leading: (look.lineHeight - 1) * 1em, spacing: look.paragraph.body.after * 1pt)

#let lines(string) = string.split("\n").map(part => text(part)).join(linebreak())
#let run(r) = {
  // «zxx»: no language, so no rules of one for breaking it.
  let body = if r.address { text(lang: "zxx", region: none, lines(r.text)) } else { lines(r.text) }
  if r.bold { body = strong(body) }
  if r.italic { body = emph(body) }
  body
}
#let runs(rs) = rs.map(run).join()

#let horizontal = (left: left, center: center, right: right, justify: left)
#let halign(name) = horizontal.at(name)

// ---- paragraphs, headings, lists ----------------------------------------------------------------------------------

#let paragraph(b, depth) = {
  let style = look.paragraph.at(b.style)
  let quiet = b.style in ("note", "caption", "empty-notice")
  let brand = b.style in ("cover-title", "subheading")
  let size = if b.dense or (depth != 0 and b.style == "body") { 1em } else { style.size * 1pt }
  set text(size: size)
  set text(fill: color("muted")) if quiet
  set text(fill: color("brand")) if brand
  set text(weight: "bold") if style.bold
  set text(style: "italic") if style.italic
  set text(hyphenate: false) if b.style in ("cover-title", "cover-subtitle", "subheading")
  let gap = if b.dense { look.table.dense.blockGap * 1pt } else { look.table.blockGap * 1pt }
  block(
    width: 100%,
    above: if depth == 0 { style.before * 1pt } else { gap },
    below: if depth == 0 { style.after * 1pt } else { gap },
    sticky: style.keepWithNext,
    {
      set par(justify: b.align == "justify")
      set text(hyphenate: false) if not b.hyphenate
      align(halign(b.align), par(runs(b.runs)))
    },
  )
}

#show heading: it => {
  let style = look.heading.at(str(calc.min(it.level, 3)))
  set text(size: style.size * 1pt, weight: "bold", fill: color("brand"), hyphenate: false)
  set par(justify: false)
  block(
    width: 100%,
    above: style.before * 1pt,
    below: style.after * 1pt,
    sticky: true,
    stroke: if it.level == 1 { (bottom: stroke-of(look.stroke.heading, "brand")) },
    inset: if it.level == 1 { (bottom: 3.5pt) } else { 0pt },
    if it.numbering == none { it.body } else {
      numbering(it.numbering, ..counter(heading).at(it.location()))
      h(0.45em)
      it.body
    },
  )
}

#let heading-block(b) = [#heading(
  level: b.level,
  numbering: if b.number == "" { none } else { (..) => b.number },
  lines(b.text),
)#label(b.id)]

#let list-block(b, depth) = {
  let tree-of(self, items, level, start) = {
    let body = items.map(item => {
      if item.runs.len() > 0 { runs(item.runs) }
      if item.children.len() > 0 { self(self, item.children, level + 1, 1) }
    })
    if b.ordered {
      let format = look.list.numbers.at(calc.min(level, look.list.numbers.len() - 1))
      enum(
        tight: false, start: start, numbering: format, spacing: look.list.itemAfter * 1pt,
        indent: 2pt, body-indent: 5pt, ..body,
      )
    } else {
      let mark = look.list.bullets.at(calc.min(level, look.list.bullets.len() - 1))
      list(
        tight: false, marker: mark, spacing: look.list.itemAfter * 1pt,
        indent: (look.list.indent - look.list.hanging) * 1pt, body-indent: 6pt, ..body,
      )
    }
  }
  let gap = if depth == 0 { look.paragraph.body.after * 1pt } else { look.table.blockGap * 1pt }
  block(above: gap, below: gap, width: 100%, tree-of(tree-of, b.items, 0, b.start))
}

// ---- contents list ------------------------------------------------------------------------------------------------

#let contents(b) = {
  block(below: 8pt, heading(level: 1, outlined: false, bookmarked: true, lines(b.title)))
  set text(size: look.contents.size * 1pt)
  set outline.entry(fill: text(fill: color("line"), repeat(gap: 0.25em)[.]))
  show outline.entry: it => {
    set block(above: look.contents.after * 1pt + 2pt, below: 0pt)
    set text(weight: "bold") if it.level == 1
    set text(hyphenate: false)
    it
  }
  outline(title: none, depth: b.levels, indent: look.contents.indentPerLevel * 1pt)
}

// ---- figures ------------------------------------------------------------------------------------------------------

#let drawing(b, width, room) = {
  let caption-room = if b.caption == "" { 0pt } else { 9mm }
  let w = b.width * 1pt
  let h = b.height * 1pt
  let scale = calc.min(1, width / w, (room - caption-room) / h)
  image(b.path, format: b.format, alt: b.alt, width: w * scale, height: h * scale)
}

#let figure-block(b, width, room) = {
  let style = look.paragraph.caption
  show figure.caption: it => {
    set text(size: style.size * 1pt, style: "italic", fill: color("muted"))
    set par(justify: false)
    it.body
  }
  let body = drawing(b, width, room)
  block(
    width: 100%, above: 6pt, below: style.after * 1pt, breakable: false,
    if b.caption == "" { align(center, body) } else {
      figure(body, caption: lines(b.caption), gap: style.before * 1pt + 2pt, numbering: none, supplement: none, kind: image)
    },
  )
}

// ---- signatures ---------------------------------------------------------------------------------------------------

#let signature(p) = {
  set par(justify: false, leading: 0.25em, spacing: 2pt)
  set text(size: look.signatures.size * 1pt, hyphenate: false)
  set align(center)
  block(breakable: false, width: 100%, below: 14pt, {
    block(below: 0pt, text(size: look.signatures.roleSize * 1pt, weight: "bold", fill: color("muted"), par(lines(p.role))))
    v(look.signatures.roomMm * 1mm, weak: false)
    block(above: 0pt, below: 4pt, std.line(length: 100%, stroke: stroke-of(look.stroke.sign, "signLine")))
    if p.name != "" { block(above: 0pt, below: 2pt, par(strong(lines(p.name)))) }
    if p.position != "" { block(above: 0pt, below: 0pt, par(lines(p.position))) }
  })
}

#let signatures-block(b, width) = {
  let per-row = look.signatures.perRow
  for row in b.people.chunks(per-row) {
    let gap = look.signatures.gapMm * 1mm
    let column = calc.min(look.signatures.maxWidthMm * 1mm, (width - gap * (per-row - 1)) / per-row)
    block(
      breakable: false, above: 18pt, below: 10pt, width: 100%,
      align(center, grid(
        columns: (column,) * row.len(),
        column-gutter: gap,
        align: center + top,
        ..row.map(signature),
      )),
    )
  }
}

// ---- tables -------------------------------------------------------------------------------------------------------

// Worked out once: tables have tens of thousands of cells.
#let head-fill = color("headerFill")
#let row-fill = color("rowHeaderFill")
#let muted = color("muted")
#let next-line = linebreak()
#let above = (left: left + top, center: center + top, right: right + top, justify: left + top)

// Cells of a table of many figures: their texts alone.
#let dense-line(l) = {
  let body = lines(l.text)
  if l.bold { body = strong(body) }
  if l.quiet { body = text(fill: muted, body) }
  body
}

#let table-block(b, depth, draw) = {
  let line = stroke-of(if b.dense { look.stroke.hair } else { look.stroke.table }, "line")
  let padding = if b.dense { look.table.dense } else { look.table }
  let cell-of(cell, keep, constructor) = constructor(
    colspan: cell.colSpan,
    rowspan: cell.rowSpan,
    breakable: not keep,
    align: if cell.header == "column" { horizontal.at(cell.align) + horizon } else { above.at(cell.align) },
    fill: if cell.header == "column" or cell.tone == "total" { head-fill } else if cell.header == "row" or cell.tone == "subtotal" { row-fill } else if cell.tone != none { color(cell.tone + "Fill") },
    if "plain" in cell { cell.plain } else if "lines" in cell {
      let body = cell.lines.map(dense-line).join(next-line)
      if cell.header != none { strong(body) } else { body }
    } else {
      set text(weight: "bold") if cell.header != none
      set text(hyphenate: false) if cell.header != none
      set par(justify: cell.align == "justify", leading: 0.25em)
      draw(cell.blocks, depth + 1)
    },
  )
  let head = b.rows.slice(0, b.headerRows)
  let body = b.rows.slice(b.headerRows)
  let options = (
    columns: b.columns.map(fraction => fraction * 1fr),
    rows: if b.heights == none { (auto,) } else { b.heights.map(height => height * 1pt) },
    inset: (x: padding.cellPaddingX * 1pt, y: padding.cellPaddingY * 1pt),
    stroke: if b.borders == "grid" { line } else { none },
  )
  let cells(rows, constructor) = rows.map(row => row.cells.map(c => cell-of(c, row.keepTogether, constructor))).flatten()
  set text(size: b.size * 1pt)
  set text(hyphenate: false) if b.dense
  // The heights were worked out from widths without either; figures have neither.
  set text(kerning: false, ligatures: false) if b.heights != none
  set par(justify: false, leading: 0.15em) if b.dense
  let gap-before = if depth == 0 { look.table.before * 1pt } else { look.table.blockGap * 1pt }
  let gap-after = if depth == 0 { look.table.after * 1pt } else { look.table.blockGap * 1pt }
  block(
    width: 100%, above: gap-before, below: gap-after, breakable: not b.keep,
    stroke: if b.borders == "outer" { line },
    if b.layout { grid(..options, ..cells(b.rows, grid.cell)) } else {
      table(
        ..options,
        ..if head.len() > 0 { (table.header(repeat: true, ..cells(head, table.cell)),) } else { () },
        ..cells(body, table.cell),
      )
    },
  )
}

// ---- blocks -------------------------------------------------------------------------------------------------------

#let draw-blocks(width, room, blocks, depth) = {
  for b in blocks {
    if b.kind == "paragraph" { paragraph(b, depth) }
    else if b.kind == "heading" { heading-block(b) }
    else if b.kind == "list" { list-block(b, depth) }
    else if b.kind == "table" { table-block(b, depth, (inner, d) => draw-blocks(width, room, inner, d)) }
    else if b.kind == "figure" { figure-block(b, width, room) }
    else if b.kind == "contents" { contents(b) }
    else if b.kind == "signatures" { signatures-block(b, width) }
    else if b.kind == "page-break" { pagebreak(weak: true) }
    else if b.kind == "spacer" { v(b.heightMm * 1mm, weak: false) }
  }
}

// ---- page furniture -----------------------------------------------------------------------------------------------

#let furniture(parts) = context {
  for part in parts {
    if part.field == "page" { counter(page).display("1") }
    else if part.field == "pages" { str(counter(page).final().first()) }
    else { lines(part.text) }
  }
}

#let running-header(h) = {
  set text(size: look.header.size * 1pt, hyphenate: false)
  set par(justify: false, leading: 0.2em)
  let logo = if h.logo == none { () } else {
    (grid.cell(rowspan: h.rows.len(), inset: 3pt, align: center + horizon, image(
      h.logo.path, alt: "", fit: "contain",
      width: h.logo.widthMm * 1mm, height: h.logo.heightMm * 1mm,
    )),)
  }
  let cells = h.rows.enumerate().map(((index, row)) => {
    let own = row.map(cell => grid.cell(
      colspan: cell.span,
      align: center + horizon,
      fill: if row.len() == 1 and index == 0 { color("headerFill") },
      if row.len() == 1 { strong(furniture(cell.parts)) } else { furniture(cell.parts) },
    ))
    if index == 0 { logo + own } else { own }
  }).flatten()
  grid(
    columns: (if h.logo == none { () } else { (look.header.logoWidthMm * 1mm,) }) + (1fr,) * h.columns,
    inset: (x: look.header.cellPaddingX * 1pt, y: look.header.cellPaddingY * 1pt),
    stroke: stroke-of(look.stroke.table, "line"),
    ..cells,
  )
}

#let running-footer(f) = {
  set text(size: look.footer.size * 1pt, fill: color("muted"), hyphenate: false)
  set par(justify: false, leading: 0.2em)
  block(
    width: 100%,
    inset: (top: 4pt),
    stroke: if look.footer.ruleAbove { (top: stroke-of(look.stroke.hair, "line")) },
    grid(
      columns: (1fr, auto, 1fr),
      column-gutter: 6mm,
      align: (left + top, center + top, right + top),
      furniture(f.left), furniture(f.center), furniture(f.right),
    ),
  )
}

// Over everything else on the page, so that no drawing hides it, and faint enough to read through.
#let watermark = if data.watermark != none {
  place(center + horizon, pdf.artifact(kind: "page", rotate(
    -look.watermark.angleDegrees * 1deg,
    text(size: look.watermark.size * 1pt, weight: "bold", fill: rgb(look.watermark.ink).transparentize(look.watermark.transparencyPercent * 1%), hyphenate: false, data.watermark),
  )))
}

#let section(s) = context {
  let width = if s.flipped { paper.heightMm } else { paper.widthMm }
  let height = if s.flipped { paper.widthMm } else { paper.heightMm }
  let text-width = (width - paper.marginLeftMm - paper.marginRightMm) * 1mm
  let head = if s.header != none { running-header(s.header) }
  // A long title makes the header taller; the body then starts lower instead of under it.
  let head-height = if head == none { 0pt } else { measure(width: text-width, head).height }
  let top-margin = if head == none { paper.marginTopBareMm * 1mm } else { calc.max(paper.marginTopMm * 1mm, paper.headerTopMm * 1mm + head-height + 5mm) }
  let room = height * 1mm - top-margin - paper.marginBottomMm * 1mm
  page(
    width: paper.widthMm * 1mm,
    height: paper.heightMm * 1mm,
    flipped: s.flipped,
    margin: (
      left: paper.marginLeftMm * 1mm,
      right: paper.marginRightMm * 1mm,
      top: top-margin,
      bottom: paper.marginBottomMm * 1mm,
    ),
    header-ascent: 0pt,
    header: if head != none { block(height: top-margin, width: 100%, align(top, pad(top: paper.headerTopMm * 1mm, head))) },
    footer-descent: 0pt,
    footer: if s.footer != none {
      block(height: paper.marginBottomMm * 1mm, width: 100%, align(bottom, pad(bottom: paper.footerBottomMm * 1mm, running-footer(s.footer))))
    },
    foreground: watermark,
    draw-blocks(text-width, room, s.blocks, 0),
  )
}

#for s in data.sections { section(s) }
`;
