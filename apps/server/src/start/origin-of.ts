import type { Config } from '../config/config.ts';

/** Origin under which browsers reach the server. */
export function originOf({ publicUrl, host }: Pick<Config, 'publicUrl' | 'host'>, port: number): string {
  if (publicUrl !== undefined) return publicUrl;
  return `http://${isThisMachineOnly(host) || isEverywhere(host) ? 'localhost' : host}:${port}`;
}

/** Whether nobody but this machine can come in: only then are sample sign-ins and the development page for all to read. */
export function isPrivateStart({ publicUrl, host }: Pick<Config, 'publicUrl' | 'host'>): boolean {
  return publicUrl === undefined && isThisMachineOnly(host);
}

function isThisMachineOnly(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.');
}

function isEverywhere(host: string): boolean {
  return host === '0.0.0.0' || host === '::';
}
