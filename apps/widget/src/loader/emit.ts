/** Tells the shop's page: a DOM event `chatref:NAME` on the window. */
export function emit(name: string, detail?: object): void {
  dispatchEvent(new CustomEvent(`chatref:${name}`, { detail }));
}
