/** How much trouble there is, and how long anything may take. */
export const chaosLimits = {
  nodes: 3,
  shoppers: 40,
  /** Of the shoppers: those who speak the wire themselves, and those whose network lets only plain HTTP through. */
  rawShoppers: 6,
  plainShoppers: 5,
  teammates: 6,
  /** After the last fault everybody shows what the log says. */
  convergeMs: 5_000,
  /** More for a teammate without sockets: lists and all but one conversation are asked for every 4 s only. */
  plainRoundMs: 5_000,
  /** After that until no job is left: those of a killed node are free after its heartbeat was silent for 10 s. */
  quietMs: 30_000,
  /** The first one may have to build the pages. */
  nodeReadyMs: 90_000,
  nodeStopMs: 20_000,
  /** Between two looks of a load balancer at `/readyz`. */
  noticeMs: 1_000,
  /** How long a server that is told to stop serves on. */
  drainSeconds: 2,
  /** As the widget's. */
  requestTimeoutMs: 20_000,
  /** Of who asks by themselves, not through the client. */
  retryMs: 400,
  /** A person between two deeds. */
  shopperBeatMs: [2_500, 5_500],
  teammateBeatMs: [900, 2_200],
  /** Long enough for kills, takeovers and newer messages to come in between. */
  modelThinksMs: [100, 1_800],
  /** Conversations that one teammate keeps open. */
  maxOpen: 20,
  maxNodeLogChars: 20_000,
} as const;
