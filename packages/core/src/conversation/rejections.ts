import type { TeammateId } from '../shared/ids.ts';

/** Expected refusals, as values. Each is mapped once to a status and a stable code on the wire. */
export type Rejection =
  /** Another teammate has the floor. */
  | { readonly code: 'held_by_other'; readonly teammateId: TeammateId }
  /** You have the floor already. */
  | { readonly code: 'already_yours' }
  /** Only the teammate who has the floor may do this. */
  | { readonly code: 'not_yours' }
  /** The turn is over: a newer message, a takeover or a newer turn came first. */
  | { readonly code: 'stale_turn' }
  /** The call is over: somebody took the floor, or a person was asked for, before it had ended. */
  | { readonly code: 'stale_run' }
  /** A call to the shop's system is under way. */
  | { readonly code: 'action_running' }
  /** No visitor message waits for the agent, or the agent does not have the floor. */
  | { readonly code: 'nothing_to_answer' }
  /** That form is closed. */
  | { readonly code: 'collection_closed' }
  /** A person has been asked for already, or is here. */
  | { readonly code: 'already_requested' }
  /** Nobody has been asked for. */
  | { readonly code: 'not_waiting' }
  | { readonly code: 'already_resolved' }
  | { readonly code: 'not_resolved' };

export type RejectionCode = Rejection['code'];
