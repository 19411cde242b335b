/** `npm run eval -- NAME [flags]`: each eval prints its figures; docs name the flags in each file's `run`. */
const evals: Readonly<Record<string, () => Promise<{ run(args: readonly string[]): Promise<void> }>>> = {
  abstention: () => import('./abstention.ts'),
  answer: () => import('./answer.ts'),
  handoff: () => import('./handoff.ts'),
  latency: () => import('./latency.ts'),
  retrieval: () => import('./retrieval.ts'),
};

const [name = '', ...args] = process.argv.slice(2);
const load = evals[name];
if (load === undefined) {
  console.error(`There is no eval "${name}". Choose one of: ${Object.keys(evals).join(', ')}.`);
  process.exitCode = 1;
} else {
  await (await load()).run(args);
}
