import type { PendingMessage } from '@chatref/client';
import type { OwnKind } from './pending-storage.ts';

/** A reply or note of one's own that the server has not acknowledged yet. */
export type OwnMessage = PendingMessage & { readonly kind: OwnKind };
