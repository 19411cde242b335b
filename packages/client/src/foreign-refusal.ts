import type { Problem } from '@chatref/protocol';

/** A refusal by something between us and the server, a proxy or a firewall, in the form of our own. */
export function foreignRefusal(status: number): Problem {
  const isTooLarge = status === 413;
  return {
    type: 'about:blank',
    title: 'Refused on the way',
    status,
    code: isTooLarge ? 'too_large' : 'invalid_request',
    detail: isTooLarge
      ? 'This is too large for the network between here and the server. Send less at once.'
      : `Something between here and the server refused this (${status}). Check the network, then send it again.`,
  };
}
