import { readAddresses } from './addresses.ts';
import { createDataDir, removeDataDir } from './data-dir.ts';
import { findFreePort } from './free-port.ts';
import { ServerProcess, type ServerSettings } from './server-process.ts';

/** The real server on a data folder of its own, which outlives kills and restarts. */
export class Server {
  readonly #settings: ServerSettings;
  #process: ServerProcess;

  /** Resolves when `/readyz` answers. */
  static async start(more: Pick<ServerSettings, 'args' | 'env'> = {}): Promise<Server> {
    const settings = { ...more, port: await findFreePort(), dataDir: await createDataDir() };
    try {
      return new Server(settings, await ServerProcess.start(settings));
    } catch (error) {
      await removeDataDir(settings.dataDir);
      throw error;
    }
  }

  private constructor(settings: ServerSettings, process: ServerProcess) {
    this.#settings = settings;
    this.#process = process;
  }

  /** `http://localhost:PORT`, the same over restarts. */
  get origin(): string {
    return `http://localhost:${this.#settings.port}`;
  }

  /** The addresses that it printed at its latest start, by their label in lower case, such as `inbox`. */
  get addresses(): ReadonlyMap<string, string> {
    return readAddresses(this.log);
  }

  /** What it printed since its latest start. */
  get log(): string {
    return this.#process.log;
  }

  /** A power cut. `restart` brings it back on the same data. */
  async kill9(): Promise<void> {
    await this.#process.kill9();
  }

  /** Stops it unless it is down already, and starts it on the same port and data. */
  async restart(): Promise<void> {
    await this.#process.stop();
    this.#process = await ServerProcess.start(this.#settings);
  }

  /** Stops it for good and removes its data, with a database that a kill left behind. */
  async dispose(): Promise<void> {
    try {
      await this.#process.stop();
    } finally {
      await removeDataDir(this.#settings.dataDir);
    }
  }
}
