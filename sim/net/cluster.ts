import type { Chance } from '../chance.ts';
import type { NodeLife } from '../machines/node-life.ts';
import { ServerNode } from '../machines/server-node.ts';
import type { Ports } from '../ports.ts';

/** The nodes behind a load balancer that knows nothing of sessions: each request and socket goes to any that is up. */
export class Cluster {
  readonly nodes: readonly ServerNode[];

  constructor(count: number, ports: Ports) {
    const nodes: ServerNode[] = [];
    for (let index = 0; index < count; index++) nodes.push(new ServerNode(index, ports, () => nodes));
    this.nodes = nodes;
  }

  /** Null while none is up. */
  any(chance: Chance): NodeLife | null {
    const lives = this.nodes.flatMap(({ life }) => (life === null || life.isLeaving ? [] : life));
    return lives.length === 0 ? null : chance.pick(lives);
  }
}
