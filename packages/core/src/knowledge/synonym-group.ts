/** Words or phrases that mean one thing in this shop; at least two. */
export type SynonymGroup = readonly string[];
