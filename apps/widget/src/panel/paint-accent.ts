import { readableTextOn } from '../colour/readable-text.ts';

/** The shop's colour, and what can be read on it. Set by script, which a content policy lets pass. */
export function paintAccent(color: string): void {
  const { style } = document.documentElement;
  style.setProperty('--accent', color);
  style.setProperty('--on-accent', readableTextOn(color));
}
