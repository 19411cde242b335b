import { createHash } from 'node:crypto';
import { maxConnections, maxWalSize, sharedBuffers } from './limits.ts';

/**
 * Settings for a shop's one small machine: about 100 MB in all, no worker processes that such a load never uses,
 * durable commits. Given on the command line rather than in `postgresql.conf`, so that a new release of Chatref can
 * change them for data that an old one made.
 */
const settings: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  // Loopback TCP with a password is the one way in; a socket file would be a second, with limits on its path.
  unix_socket_directories: '',
  password_encryption: 'scram-sha-256',
  max_connections: String(maxConnections),
  shared_buffers: sharedBuffers,
  effective_cache_size: '256MB',
  work_mem: '4MB',
  maintenance_work_mem: '32MB',
  min_wal_size: '32MB',
  max_wal_size: maxWalSize,
  wal_level: 'minimal',
  max_wal_senders: '0',
  // In the data folder, where the next start finds and removes it; a killed database leaves `/dev/shm` littered.
  dynamic_shared_memory_type: 'mmap',
  io_method: 'sync',
  max_parallel_workers: '0',
  max_parallel_workers_per_gather: '0',
  max_logical_replication_workers: '0',
  autovacuum_max_workers: '1',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // Above `error`: a failed statement is the server's to report, and its text may hold what a visitor wrote.
  log_min_messages: 'log',
  log_checkpoints: 'off',
};

/** Data that a test run throws away needs to survive no power cut. */
const throwawaySettings: Readonly<Record<string, string>> = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '200',
};

/** Arguments for `postgres`, and a mark of them and the release that tells whether a running one has the same. */
export type Launch = { readonly args: readonly string[]; readonly mark: string };

export function launchOf(release: string, isThrowaway: boolean): Launch {
  const all = { ...settings, ...(isThrowaway ? throwawaySettings : {}) };
  const mark = createHash('sha256')
    .update(JSON.stringify([release, all]))
    .digest('hex')
    .slice(0, 16);
  const named = Object.entries({ ...all, 'chatref.launch': mark });
  return { args: named.flatMap(([name, value]) => ['-c', `${name}=${value}`]), mark };
}
