import { PDFDocument, StandardFonts } from 'pdf-lib';

export type PdfText = { readonly text: string; readonly size?: number; readonly y: number };

/** A real PDF with one page for each list of texts; a page of an empty list is blank, as a scan is to a parser. */
export async function makePdf(pages: readonly (readonly PdfText[])[], title?: string): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  if (title !== undefined) pdf.setTitle(title);
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (const texts of pages) {
    const page = pdf.addPage([600, 800]);
    for (const { text, size = 11, y } of texts) page.drawText(text, { x: 50, y, size, font });
  }
  return pdf.save();
}
