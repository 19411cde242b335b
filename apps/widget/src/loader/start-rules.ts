import type { RulesPage } from '../rules/rules-page.ts';

/** Fetches the script for page rules when the page has nothing else to do. Without it the page lacks what they would show. */
export function startRules(page: RulesPage): void {
  (window.requestIdleCallback ?? setTimeout)(() =>
    import(/* @vite-ignore */ `${page.origin}/w/rules.js`).then(
      ({ showRules }) => showRules(page),
      () => {},
    ),
  );
}
