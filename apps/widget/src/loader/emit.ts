/** What was told last, by event, for whoever comes later. */
export const told: Record<string, object | undefined> = {};

/** Tells the shop's page: a DOM event `chatref:NAME` on the window. */
export function emit(name: string, detail?: object): void {
  told[name] = detail;
  dispatchEvent(new CustomEvent(`chatref:${name}`, { detail }));
}
