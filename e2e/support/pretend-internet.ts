import dns from 'node:dns/promises';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

/**
 * Loaded into the server under test (`node --import`), and into nothing else: what ends in `.elsewhere.example` has a public
 * address, and whoever connects to it reaches this machine. So the server's guard is on, as for any shop, and every other
 * private address stays refused.
 */
const elsewhere = /\.elsewhere\.example$/u;
const { lookup } = dns;
const { connect } = net;

Object.assign(dns, {
  lookup: async (hostname: string, ...rest: unknown[]) =>
    elsewhere.test(hostname)
      ? [{ address: '8.8.8.8', family: 4 }]
      : Reflect.apply(lookup, dns, [hostname, ...rest]),
});
Object.assign(net, {
  connect: (...args: unknown[]) => {
    const [options, ...rest] = args;
    const isElsewhere =
      options instanceof Object && 'host' in options && elsewhere.test(String(options.host));
    const at = isElsewhere ? { ...options, host: '127.0.0.1', lookup: undefined } : options;
    return Reflect.apply(connect, net, [at, ...rest]);
  },
});
syncBuiltinESMExports();
