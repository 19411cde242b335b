import { makeZip, type ZipPart } from './make-zip.ts';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const types = 'http://schemas.openxmlformats.org/package/2006/content-types';
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const sheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const media = 'application/vnd.openxmlformats-officedocument';

/** `body` is what stands in <w:body>. */
export function makeDocx(body: string, more: readonly ZipPart[] = []): Uint8Array {
  const styles = ['Heading1', 'Heading2', 'Title']
    .map((id) => {
      const name = id.replace(/(\d)/u, ' $1').toLowerCase().replace('title', 'Title');
      return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`;
    })
    .join('');
  return makeZip([
    contentTypes(
      'word/document.xml',
      `${media}.wordprocessingml.document.main+xml`,
      `<Override PartName="/word/styles.xml" ContentType="${media}.wordprocessingml.styles+xml"/>`,
    ),
    rootRelation('word/document.xml'),
    {
      name: 'word/_rels/document.xml.rels',
      content: `${head}<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    },
    { name: 'word/styles.xml', content: `${head}<w:styles xmlns:w="${word}">${styles}</w:styles>` },
    {
      name: 'word/document.xml',
      content: `${head}<w:document xmlns:w="${word}"><w:body>${body}</w:body></w:document>`,
    },
    ...more,
  ]);
}

/** A paragraph, in a style where one is named. */
export function docxLine(text: string, style?: 'Heading1' | 'Heading2' | 'Title'): string {
  const look = style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : '';
  return `<w:p>${look}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

export function docxTable(rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]) => row.map((cell) => `<w:tc>${docxLine(cell)}</w:tc>`).join('');
  return `<w:tbl>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join('')}</w:tbl>`;
}

type Cell = string | number | null;

/** Sheets by their names. */
export function makeXlsx(sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>): Uint8Array {
  const names = Object.keys(sheets);
  const overrides = names.map(
    (_name, n) =>
      `<Override PartName="/xl/worksheets/sheet${n + 1}.xml" ContentType="${media}.spreadsheetml.worksheet+xml"/>`,
  );
  return makeZip([
    contentTypes('xl/workbook.xml', `${media}.spreadsheetml.sheet.main+xml`, overrides.join('')),
    rootRelation('xl/workbook.xml'),
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `${head}<Relationships xmlns="${relations}">${names
        .map(
          (_name, n) =>
            `<Relationship Id="rId${n + 1}" Type="${office}/worksheet" Target="worksheets/sheet${n + 1}.xml"/>`,
        )
        .join('')}</Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      content: `${head}<workbook xmlns="${sheet}" xmlns:r="${office}"><sheets>${names
        .map((name, n) => `<sheet name="${name}" sheetId="${n + 1}" r:id="rId${n + 1}"/>`)
        .join('')}</sheets></workbook>`,
    },
    ...names.map((name, n) => ({
      name: `xl/worksheets/sheet${n + 1}.xml`,
      content: `${head}<worksheet xmlns="${sheet}"><sheetData>${(sheets[name] ?? []).map(rowXml).join('')}</sheetData></worksheet>`,
    })),
  ]);
}

function rowXml(row: readonly Cell[], n: number): string {
  const cells = row.map((cell, at) => {
    const place = `${String.fromCharCode(65 + at)}${n + 1}`;
    if (cell === null) return '';
    if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
    return `<c r="${place}" t="inlineStr"><is><t>${cell}</t></is></c>`;
  });
  return `<row r="${n + 1}">${cells.join('')}</row>`;
}

function contentTypes(part: string, type: string, more: string): ZipPart {
  const known =
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>';
  return {
    name: '[Content_Types].xml',
    content: `${head}<Types xmlns="${types}">${known}<Override PartName="/${part}" ContentType="${type}"/>${more}</Types>`,
  };
}

function rootRelation(part: string): ZipPart {
  return {
    name: '_rels/.rels',
    content: `${head}<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="${part}"/></Relationships>`,
  };
}
