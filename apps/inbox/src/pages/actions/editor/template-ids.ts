/** What an action can begin with; a part of the page's address. */
export const templateIds = ['person', 'order', 'return', 'repair', 'email', 'blank'] as const;
export type TemplateId = (typeof templateIds)[number];

export function isTemplateId(value: unknown): value is TemplateId {
  return templateIds.some((id) => id === value);
}
