/** Unguessable, and of the letters the server takes. Not `randomUUID`, which exists only on pages served over TLS. */
export function newClientId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
