/** The one line of HTML that puts the agent on a page. */
export function lineOf(origin: string, agentId: string): string {
  return `<script async src="${origin}/widget.js" data-agent="${agentId}"></script>`;
}

/** A button of the shop's own that asks for a person. */
export function expertButtonOf(text: string): string {
  return `<button data-chatref-handoff>${escapeHtml(text)}</button>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
