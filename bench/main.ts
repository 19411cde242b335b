/** `npm run bench -- NAME [--json] [--quick] [--check] [--profile]`: bench/README.md says what each one measures. */
const benches: Readonly<Record<string, () => Promise<{ run(args: readonly string[]): Promise<void> }>>> = {
  realtime: () => import('./realtime/run.ts'),
  throughput: () => import('./throughput/run.ts'),
  idle: () => import('./idle/run.ts'),
};

const [name = '', ...args] = process.argv.slice(2);
const load = benches[name];
if (load === undefined) {
  console.error(`There is no bench "${name}". Choose one of: ${Object.keys(benches).join(', ')}.`);
  process.exitCode = 1;
} else {
  await (await load()).run(args);
}
