import type { ActionStarts, SaveActionRequest } from './actions.ts';

export const noStarts: ActionStarts = {
  phrases: [],
  keywords: [],
  choice: null,
  unansweredInRow: null,
  frustration: null,
  lowRating: false,
};

/** An action with everything at its usual start: asks for nothing, and requests a handoff to anyone. */
export function newAction(given: Partial<SaveActionRequest> & { readonly name: string }): SaveActionRequest {
  return {
    isEnabled: true,
    starts: noStarts,
    pageRules: [],
    fields: [],
    ask: 'form',
    limitSeconds: 180,
    logic: { kind: 'request_handoff', teamId: null },
    texts: { followUp: '', followUpClosed: '' },
    translations: [],
    ...given,
  };
}
