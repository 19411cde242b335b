export type * from './knowledge/document.ts';
