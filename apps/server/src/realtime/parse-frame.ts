import { type FromClient, fromClientSchema } from '@chatref/protocol';

/** A frame of a client; null for one that is none of the protocol. */
export function parseFrame(text: string): FromClient | null {
  try {
    const read = fromClientSchema.safeParse(JSON.parse(text));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}
