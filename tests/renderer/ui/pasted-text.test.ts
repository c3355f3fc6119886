import { describe, expect, test } from 'vitest';
import { richTextFromHtml } from '#renderer/ui/rich-text-editor/pasted-html.ts';
import { richTextFromPlain } from '#renderer/ui/rich-text-editor/pasted-text.ts';

describe('text pasted from Word', () => {
  test('keeps paragraphs, bold and italic, and leaves fonts, colours and Office markup behind', () => {
    const html = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal {color:red}</style></head>
      <body><!--StartFragment--><p class=MsoNormal style='margin:0;font-family:"Arial"'>Recibe el <b>oficio</b>&nbsp;y lo
      <span style='font-style:italic'>registra</span>.<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>
      <p class=MsoNormal>A&ntilde;o&#8217;s <span style='font-weight:bold'>fin</span></p><!--EndFragment--></body></html>`;
    expect(richTextFromHtml(html)).toEqual([
      {
        kind: 'paragraph',
        runs: [
          { text: 'Recibe el ' },
          { text: 'oficio', bold: true },
          { text: ' y lo ' },
          { text: 'registra', italic: true },
          { text: '.' },
        ],
      },
      { kind: 'paragraph', runs: [{ text: 'Año’s ' }, { text: 'fin', bold: true }] },
    ]);
  });

  test('recognises Word’s list paragraphs by their style, with level and kind, without the typed mark', () => {
    const html = `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span
      style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>Primero</p>
      <p style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o<span>&nbsp;</span></span>Dentro</p>
      <p style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>1.<span>&nbsp;</span></span>Numerado</p>`;
    expect(richTextFromHtml(html)).toEqual([
      { kind: 'bullet', level: 0, runs: [{ text: 'Primero' }] },
      { kind: 'bullet', level: 1, runs: [{ text: 'Dentro' }] },
      { kind: 'numbered', level: 0, runs: [{ text: 'Numerado' }] },
    ]);
  });
});

describe('text pasted from elsewhere', () => {
  test('nested lists become levels; a table’s rows become lines', () => {
    const html =
      '<ul><li>a<ol><li>b</li></ol></li><li>c</li></ul><table><tr><td>uno</td><td>dos</td></tr></table><div>fin<br>y más</div>';
    expect(richTextFromHtml(html)).toEqual([
      { kind: 'bullet', level: 0, runs: [{ text: 'a' }] },
      { kind: 'numbered', level: 1, runs: [{ text: 'b' }] },
      { kind: 'bullet', level: 0, runs: [{ text: 'c' }] },
      { kind: 'paragraph', runs: [{ text: 'uno dos' }] },
      { kind: 'paragraph', runs: [{ text: 'fin\ny más' }] },
    ]);
  });

  test('scripts and hidden text don’t come along; broken markup loses no words', () => {
    expect(richTextFromHtml('<script>alert(1)</script><p style="display:none">x</p>a < b <p>c</p')).toEqual([
      { kind: 'paragraph', runs: [{ text: 'a < b' }] },
      { kind: 'paragraph', runs: [{ text: 'c' }] },
    ]);
  });

  test('plain lines become paragraphs, and marked ones list items', () => {
    expect(richTextFromPlain('Uno\r\n\r\n• Dos\n-\tTres\n-4 grados')).toEqual([
      { kind: 'paragraph', runs: [{ text: 'Uno' }] },
      { kind: 'bullet', level: 0, runs: [{ text: 'Dos' }] },
      { kind: 'bullet', level: 0, runs: [{ text: 'Tres' }] },
      { kind: 'paragraph', runs: [{ text: '-4 grados' }] },
    ]);
  });

  test('a hostile clipboard of two megabytes is read in a moment', () => {
    const html = '<b'.repeat(300_000) + '<style'.repeat(2_000) + '<p style="'.repeat(100_000);
    const started = performance.now();
    richTextFromHtml(html);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
