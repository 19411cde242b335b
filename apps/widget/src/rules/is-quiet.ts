import type { RulesPage } from './rules-page.ts';

/** Whether the page keeps still: the panel is open, or the visitor is being looked after already. */
export function isQuiet({ launcher, told }: Pick<RulesPage, 'launcher' | 'told'>): boolean {
  const floor = told['state'] && 'state' in told['state'] ? told['state'].state : 'agent';
  return launcher.button.ariaExpanded === 'true' || (floor !== 'agent' && floor !== 'resolved');
}
