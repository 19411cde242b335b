import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('./embedding-process.ts', import.meta.url));

export type EmbeddingServer = {
  readonly pid: number;
  readonly url: string;
  /** Sends the signal and waits for the end of the process. */
  readonly end: (signal: 'SIGTERM' | 'SIGKILL') => Promise<void>;
};

/** Starts `embedding-process.ts` on the folder; rejects with what it wrote when it ends before its database is up. */
export async function startEmbeddingServer(
  dataDir: string,
  kind: 'throwaway' | 'durable' = 'throwaway',
): Promise<EmbeddingServer> {
  const child = spawn(process.execPath, [script, dataDir, kind], { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = once(child, 'close');
  const url = await firstLine(child);
  return {
    pid: child.pid ?? 0,
    url,
    end: async (signal) => {
      child.kill(signal);
      await ended;
    },
  };
}

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr?.on('data', (data) => {
      said += String(data);
    });
    child.stdout?.on('data', (data) => resolve(String(data).trim()));
    child.on('close', () => reject(new Error(said)));
  });
}
