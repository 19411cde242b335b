/** What is used of a package that ships no types. */
declare module '@nlpjs/basic' {
  export function dockStart(options: {
    readonly use: readonly string[];
    readonly settings: Readonly<Record<string, unknown>>;
  }): Promise<{ get(name: 'nlp'): Nlp }>;

  export type Nlp = {
    addLanguage(code: string): void;
    addDocument(code: string, text: string, intent: string): void;
    train(): Promise<unknown>;
    process(code: string, text: string): Promise<{ readonly intent: string; readonly score: number }>;
  };
}
