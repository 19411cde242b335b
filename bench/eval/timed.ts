/** Processor time of this thread: what else the machine is doing is not our own work. */
export function timed<T>(work: () => T): readonly [T, number] {
  const started = process.threadCpuUsage();
  const result = work();
  const { user, system } = process.threadCpuUsage(started);
  return [result, (user + system) / 1_000];
}
