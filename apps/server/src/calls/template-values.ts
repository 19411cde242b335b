/** What templates may name. `reply` is there once the shop's system has answered. */
export type TemplateValues = {
  readonly fields: Readonly<Record<string, string>>;
  readonly visitor: { readonly email: string | null; readonly name: string | null };
  readonly page: { readonly url: string | null };
  readonly conversation: { readonly id: string };
  readonly reply?: unknown;
};
