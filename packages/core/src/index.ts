export { explainTrigger } from './actions/explain-trigger.ts';
export type * from './actions/field.ts';
export { fieldTypes } from './actions/field.ts';
export { fieldLimits } from './actions/field-limits.ts';
export { leavesOpen } from './actions/field-skips.ts';
export { findFields } from './actions/find-fields.ts';
export { findAnswer } from './actions/find-fields-answer.ts';
export type { FieldProblem, FieldReading } from './actions/parse-field.ts';
export { parseField } from './actions/parse-field.ts';
export type { DateOptions } from './actions/parse-field-date.ts';
export { confirmsOrDeclines } from './actions/read-consent.ts';
export type { Correction } from './actions/read-correction.ts';
export { readCorrection } from './actions/read-correction.ts';
export type { TriggerOptions } from './actions/read-message.ts';
export type { TriggerRecogniser } from './actions/recognise-trigger.ts';
export { compileTriggers, recogniseTrigger } from './actions/recognise-trigger.ts';
export type { Span } from './actions/text/locate-words.ts';
export type { TriggerAction } from './actions/trigger-action.ts';
export { phrasesOnly } from './actions/trigger-action.ts';
export type * from './actions/trigger-explanation.ts';
export type { TriggerVerdict } from './actions/trigger-verdict.ts';
export type * from './conversation/commands.ts';
export type { Decision } from './conversation/decide.ts';
export { decide } from './conversation/decide.ts';
export type * from './conversation/events.ts';
export { evolve, evolveAll } from './conversation/evolve.ts';
export { nothingRead } from './conversation/nothing-read.ts';
export type { TeammatePermitted, VisitorPermitted } from './conversation/permitted.ts';
export { permittedToTeammate, permittedToVisitor } from './conversation/permitted.ts';
export type { FollowUp } from './conversation/react.ts';
export { react } from './conversation/react.ts';
export type { Rejection, RejectionCode } from './conversation/rejections.ts';
export type * from './conversation/state.ts';
export { emptyConversation } from './conversation/state.ts';
export { askedKind } from './knowledge/asked-kind.ts';
export type * from './knowledge/document.ts';
export type {
  Availability,
  Product,
  ProductCard,
  ProductOffer,
  ProductVariant,
} from './knowledge/product.ts';
export type { QuestionMatcher, Quote, RankedPassage } from './knowledge/quote.ts';
export { chooseQuotes } from './knowledge/quote.ts';
export { renderProduct } from './knowledge/render-product.ts';
export { sentenceSpans, splitSentences } from './knowledge/sentences.ts';
export type { SmallTalk } from './knowledge/small-talk.ts';
export { recogniseSmallTalk } from './knowledge/small-talk.ts';
export { splitPassages } from './knowledge/split-passages.ts';
export type { SynonymGroup } from './knowledge/synonym-group.ts';
export type * from './shared/ids.ts';
export { idPrefixes, newId, newUlid, parseId } from './shared/ids.ts';
export { unreachable } from './shared/unreachable.ts';
