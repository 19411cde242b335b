import type { ParsedDocument } from '@chatref/core';

export type ParseFailureCode = keyof typeof parseFailures;

export type ParsedPage = {
  readonly kind: 'document';
  readonly document: ParsedDocument;
  /** Absolute addresses that a web page links to, in its order; empty for everything else. */
  readonly links: readonly string[];
};

/** `reason` says what is wrong, `remedy` what to do about it; both are read by a shop owner. */
export type ParseFailed = {
  readonly kind: 'failed';
  readonly code: ParseFailureCode;
  readonly reason: string;
  readonly remedy: string;
  readonly links: readonly string[];
};

export type ParseOutcome = ParsedPage | ParseFailed;

export function parsed(document: ParsedDocument, links: readonly string[] = []): ParsedPage {
  return { kind: 'document', document, links };
}

/** `reason` replaces the general one where more is known. */
export function parseFailed(
  code: ParseFailureCode,
  reason?: string,
  links: readonly string[] = [],
): ParseFailed {
  const known = parseFailures[code];
  return { kind: 'failed', code, reason: reason ?? known.reason, remedy: known.remedy, links };
}

const parseFailures = {
  empty_text: {
    reason: 'There is no text in it.',
    remedy: 'Type or paste the text that the agent should know, then save again.',
  },
  empty_file: {
    reason: 'The file is empty (0 bytes).',
    remedy: 'Check the file on your computer; if it opens there with text in it, add it once more.',
  },
  file_too_large: {
    reason: 'The file is larger than 20 MB.',
    remedy: 'Split it into smaller files, or leave out its pictures: the agent reads the text only.',
  },
  too_much_text: {
    reason: 'The document holds more text than the agent can read as one document.',
    remedy: 'Split it into several documents, one for each subject.',
  },
  too_many_pages: {
    reason: 'The PDF has more than 1,000 pages.',
    remedy: 'Split it into several files, one for each subject.',
  },
  unsupported_type: {
    reason: 'Files of this type cannot be read.',
    remedy:
      'Add a PDF, Word (.docx), Excel (.xlsx), CSV, Markdown (.md), HTML or plain text (.txt) file. From another program, use “Save as PDF”.',
  },
  disguised_file: {
    reason: 'The file is not what its name says.',
    remedy: 'Open it in the program that made it and save it as PDF or plain text, then add that file.',
  },
  corrupt_file: {
    reason: 'The file is damaged and cannot be opened.',
    remedy: 'Open it on your computer and save or export it anew, then add that copy.',
  },
  encrypted_pdf: {
    reason: 'The PDF is protected by a password.',
    remedy: 'Save a copy without a password (print it to PDF, for instance) and add that copy.',
  },
  scanned_pdf: {
    reason: 'The PDF holds pictures of pages but no text.',
    remedy: 'Run text recognition (OCR) on it and save it as a searchable PDF, or paste its text under Text.',
  },
  encrypted_office: {
    reason: 'The file is protected by a password.',
    remedy: 'Open it, take the password away (File, Info, Protect), save it, and add that copy.',
  },
  old_office: {
    reason: 'Files of this old office format cannot be read.',
    remedy: 'Open it and use “Save as” with .docx, .xlsx or PDF, then add that file.',
  },
  unpacks_too_large: {
    reason: 'The file unfolds to far more than its size, so it was not opened.',
    remedy: 'Copy what matters into a new document and save that, or save it as PDF.',
  },
  too_many_rows: {
    reason: 'The table has more than 20,000 rows.',
    remedy: 'Split it into several files. A product catalogue belongs under Products.',
  },
  not_a_catalogue: {
    reason: 'This is not a product feed that can be read.',
    remedy:
      'Give the address of a Google Merchant feed (XML, CSV or TSV), of Shopify’s products.json, or upload your products as CSV.',
  },
  unknown_columns: {
    reason: 'No column of the table is known to hold the products’ names.',
    remedy: 'Name the column in the settings of this source, or call it “title” in the table.',
  },
  empty_catalogue: {
    reason: 'There is no product in it.',
    remedy: 'Check that the feed holds products with names, then press “Fetch again”.',
  },
  no_text_in_file: {
    reason: 'There is no text in the file.',
    remedy: 'If it holds pictures of text, run text recognition (OCR) on it, or paste its text under Text.',
  },
  no_text_on_page: {
    reason: 'There is no readable text on this page.',
    remedy:
      'If the page shows text in a browser, it is put together by scripts there: paste its text under Text, or add it as a file.',
  },
  parse_timeout: {
    reason: 'Reading it took too long, so it was stopped.',
    remedy:
      'Save it as a simpler file (plain text or a freshly exported PDF) or split it, then add it again.',
  },
  parse_too_heavy: {
    reason: 'Reading it needed too much memory, so it was stopped.',
    remedy:
      'Save it as a simpler file (plain text or a freshly exported PDF) or split it, then add it again.',
  },
  parser_busy: {
    reason: 'Too many documents are being read at the moment.',
    remedy: 'Wait a minute, then have it read again.',
  },
  parser_stopped: {
    reason: 'The server was stopped while the document was being read.',
    remedy: 'Have it read again.',
  },
} as const;

/** What the HTTP layer answers an upload with whose declared length is over `MAX_FILE_BYTES`. */
export const fileTooLarge: ParseFailed = parseFailed('file_too_large');
