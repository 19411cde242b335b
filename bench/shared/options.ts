import { parseArgs } from 'node:util';

export type BenchOptions = {
  /** The result as JSON on standard output, and nothing else there. */
  readonly isJson: boolean;
  /** Seconds instead of minutes: for tuning, not for the record. */
  readonly isQuick: boolean;
  /** Fail when a budget is missed. */
  readonly isChecked: boolean;
  /** Write where the server's time goes into test-results. */
  readonly isProfiled: boolean;
  /** Flags of node for our server alone, beside those of `npm start`: for trying out what they bring. */
  readonly serverFlags: readonly string[];
};

export function readOptions(args: readonly string[]): BenchOptions {
  const flag = { type: 'boolean', default: false } as const;
  const { values } = parseArgs({
    args: [...args],
    options: {
      json: flag,
      quick: flag,
      check: flag,
      profile: flag,
      'server-flag': { type: 'string', multiple: true, default: [] },
    },
  });
  return {
    isJson: values.json,
    isQuick: values.quick,
    isChecked: values.check,
    isProfiled: values.profile,
    serverFlags: values['server-flag'],
  };
}
