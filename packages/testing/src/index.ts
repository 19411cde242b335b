export type { Scene } from './conversation/command-of.ts';
export { commandOf, sampleTeammates } from './conversation/command-of.ts';
export { given, stateAfter } from './conversation/given.ts';
export { numberedId } from './conversation/numbered-id.ts';
export type { Move, Played } from './conversation/play.ts';
export { formsOf, play, turnsOf } from './conversation/play.ts';
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
