import { type Append, appendAll } from './append.ts';
import type { Stretch } from './committed.ts';
import type { Database } from './database.ts';
import { groupLimits } from './log-limits.ts';

type Waiting = {
  readonly wanted: Append;
  readonly settle: (stretch: Stretch | null) => void;
  readonly fail: (error: unknown) => void;
};

/**
 * Appends of different conversations that come while the database is busy go to it together, as one transaction: one
 * round trip and one flush of its log for all. Nobody waits for company: as long as few are on their way each goes alone
 * and at once.
 */
export class GroupAppend {
  readonly #db: Database;
  readonly #waiting: Waiting[] = [];
  #running = 0;

  constructor(db: Database) {
    this.#db = db;
  }

  /** As `append`: null, with nothing written, when the log has moved on or the settings have changed. */
  append(wanted: Append): Promise<Stretch | null> {
    return new Promise((settle, fail) => {
      this.#waiting.push({ wanted, settle, fail });
      void this.#next();
    });
  }

  async #next(): Promise<void> {
    if (this.#running >= groupLimits.maxAtOnce || this.#waiting.length === 0) return;
    this.#running += 1;
    const group = this.#waiting.splice(0, groupLimits.maxTogether);
    await this.#write(group);
    this.#running -= 1;
    void this.#next();
  }

  async #write(group: Waiting[]): Promise<void> {
    try {
      const stretches = await appendAll(
        this.#db,
        group.map(({ wanted }) => wanted),
      );
      for (const [i, { settle }] of group.entries()) settle(stretches[i] ?? null);
    } catch (error) {
      if (group.length > 1 && isOneOfThem(error)) for (const one of group) await this.#write([one]);
      // Overtaken, or as good as: in a transaction of its own it may wait as long as it takes, in nobody's way.
      else if (isHeld(error)) for (const { settle } of group) settle(null);
      else for (const { fail } of group) fail(error);
    }
  }
}

const lockNotAvailable = '55P03';

function isHeld(error: unknown): boolean {
  return codeOf(error) === lockNotAvailable;
}

/**
 * Whether the database refused a row (or chose one of two that waited for each other, or one is held by somebody), which took the others of the group
 * back with it: each is then tried by itself. A database that cannot be reached would only be waited for many times over.
 * Classes of SQLSTATE: https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
function isOneOfThem(error: unknown): boolean {
  return isHeld(error) || /^(22|23|40)/.test(codeOf(error));
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
