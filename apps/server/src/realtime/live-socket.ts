/** All that a session needs of a socket: the real one is in `ws-socket.ts`, the simulator has its own. */
export type LiveSocket = {
  /** False from the moment that it begins to close. */
  readonly isOpen: boolean;
  /** Bytes that were sent and not yet taken by the network. */
  readonly bufferedAmount: number;
  readonly send: (text: string) => void;
  /** Asks for a sign of life, which the other end gives without the help of a page. */
  readonly ping: () => void;
  /** Says goodbye, behind whatever still waits to be sent. */
  readonly close: (code: number, reason: string) => void;
  /** Ends it at once. */
  readonly terminate: () => void;
};
