/** The page where an invite is accepted. Whoever has this link and the invited address comes in. */
export function inviteLink(publicUrl: string, inviteId: string): string {
  return `${publicUrl}/invite/${inviteId}`;
}
