export type { Scene } from './conversation/command-of.ts';
export { commandOf, sampleTeammates } from './conversation/command-of.ts';
export { given, stateAfter } from './conversation/given.ts';
export { numberedId } from './conversation/numbered-id.ts';
export type { Move, Played } from './conversation/play.ts';
export { formsOf, play, runsOf, turnsOf } from './conversation/play.ts';
export {
  ada,
  ben,
  noon,
  sampleAction,
  sampleRequestIds,
  samples,
  sampleTrigger,
  typedValues,
} from './conversation/sample-commands.ts';
export { happened } from './conversation/sample-events.ts';
export type { SampleField } from './conversation/sample-fields.ts';
export { badValue, goodValues, sampleFields } from './conversation/sample-fields.ts';
export { seededIds } from './conversation/seeded-ids.ts';
export type { Step, Typed, Which, Wish } from './conversation/steps.ts';
export { anyStep, anySteps, formStep, stepsFromSeed } from './conversation/steps.ts';
export type { ScheduleNear } from './schedule/any-schedule.ts';
export { anySchedule } from './schedule/any-schedule.ts';
export type { ClockChange } from './schedule/clock-changes.ts';
export { clockChanges, distinctZones } from './schedule/clock-changes.ts';
export { intlZone, wallClock } from './schedule/intl-zone.ts';
export { slowlyOpen } from './schedule/slow-hours.ts';
