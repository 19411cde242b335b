/**
 * Every error code on the wire, with its HTTP status and its short title (RFC 9457 `title`). `detail` says what to do in
 * the case at hand. docs/reference/errors.md explains each; the tidy test holds the two together.
 */
export const errorCodes = {
  invalid_request: { status: 400, title: 'The request is not understood' },
  signed_out: { status: 401, title: 'Sign in first' },
  session_expired: { status: 401, title: 'The visitor session has ended' },
  not_permitted: { status: 403, title: 'Your role does not allow this' },
  origin_refused: { status: 403, title: 'This page may not use the agent' },
  not_found: { status: 404, title: 'Nothing is here' },
  unknown_agent: { status: 404, title: 'No agent has this id' },
  held_by_other: { status: 409, title: 'A teammate has the floor' },
  already_yours: { status: 409, title: 'You have the floor already' },
  not_yours: { status: 409, title: 'You do not have the floor' },
  stale_turn: { status: 409, title: 'The turn is over' },
  nothing_to_answer: { status: 409, title: 'Nothing waits for an answer' },
  collection_closed: { status: 409, title: 'The form is closed' },
  already_requested: { status: 409, title: 'A person has been asked for already' },
  not_waiting: { status: 409, title: 'Nobody has been asked for' },
  already_resolved: { status: 409, title: 'The conversation is resolved already' },
  not_resolved: { status: 409, title: 'The conversation is not resolved' },
  already_exists: { status: 409, title: 'This exists already' },
  invite_unusable: { status: 410, title: 'The invite cannot be used' },
  too_large: { status: 413, title: 'This is too large' },
  unsupported_file: { status: 415, title: 'This kind of file cannot be read' },
  unusable_content: { status: 422, title: 'Nothing can be learned from this' },
  too_many_requests: { status: 429, title: 'Too many requests' },
  internal: { status: 500, title: 'Something broke on our side' },
  unavailable: { status: 503, title: 'Not ready yet' },
} as const;

export type ErrorCode = keyof typeof errorCodes;
