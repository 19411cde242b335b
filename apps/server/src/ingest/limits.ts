/**
 * The largest file an owner may add. The HTTP layer refuses a larger upload by its declared length, before its bytes are
 * read, with `fileTooLarge`; the parser refuses it again for those who declare nothing.
 */
export const MAX_FILE_BYTES = 20 * 1024 * 1024;
export const MAX_DOCUMENT_CHARS = 3_000_000;
export const MAX_DOCUMENT_BLOCKS = 50_000;
export const MAX_PDF_PAGES = 1_000;
export const MAX_TITLE_CHARS = 200;
/** Elements nested deeper than this carry no text that a person wrote. */
export const MAX_HTML_DEPTH = 200;
export const MAX_LINKS_PER_PAGE = 2_000;

/** JSON-LD of a page: of one script, in all, and how deep. */
export const MAX_JSON_LD_CHARS = 500_000;
export const MAX_JSON_LD_NODES = 1_000;
export const MAX_JSON_LD_DEPTH = 12;
export const MAX_RECORDS_PER_PAGE = 200;
export const MAX_PRODUCT_VARIANTS = 250;
export const MAX_HOURS_LINES = 40;

/** Office files are zip files: what they may unfold to, in all and in one part, and how many parts they may have. */
export const MAX_ZIP_UNPACKED_BYTES = 120 * 1024 * 1024;
export const MAX_ZIP_ENTRY_BYTES = 60 * 1024 * 1024;
export const MAX_ZIP_ENTRIES = 5_000;
export const MAX_SHEETS = 50;
export const MAX_TABLE_ROWS = 20_000;
export const MAX_TABLE_COLUMNS = 100;
/** Of one row of a table, in characters. */
export const MAX_CELL_CHARS = 200_000;

/** A product feed, unpacked; and what is kept of it. */
export const MAX_FEED_BYTES = 30 * 1024 * 1024;
export const MAX_FEED_PRODUCTS = 10_000;
export const MAX_FEED_PROBLEMS = 100;
export const FEED_TIMEOUT_MS = 60_000;
/** Shopify hands out 250 products at a time. */
export const MAX_SHOPIFY_PAGES = 40;
export const SHOPIFY_PAUSE_MS = 500;
/** Of the description of one product. */
export const MAX_PRODUCT_CHARS = 5_000;

/** The worker that parses: after this long it is stopped, whatever it is doing. */
export const PARSE_TIMEOUT_MS = 30_000;
/** JavaScript heap of the worker. */
export const PARSE_HEAP_MB = 256;
/** Growth of the whole process while one document is parsed; buffers live outside the heap that V8 limits. */
export const PARSE_MEMORY_GROWTH_MB = 512;
export const PARSE_MEMORY_CHECK_MS = 50;
export const MAX_WAITING_PARSES = 100;
/** An idle worker is let go, so that a small shop gets its memory back. */
export const PARSE_IDLE_MS = 30_000;

/** Grows with every change of what the parsers, or the cutting into passages, make of the same bytes. */
export const READER_VERSION = 1;
