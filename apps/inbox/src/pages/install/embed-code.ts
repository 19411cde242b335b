/** The one line of HTML that puts the agent on a page. */
export function lineOf(origin: string, agentId: string): string {
  return `<script async src="${origin}/widget.js" data-agent="${agentId}"></script>`;
}

/** A button of the shop's own that starts an action. It names the action as an address would: "talk-to-an-expert". */
export function expertButtonOf(text: string, actionName: string): string {
  return `<button type="button" data-chatref-action="${slugOf(actionName)}">${escapeHtml(text)}</button>`;
}

function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/gu, '');
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
