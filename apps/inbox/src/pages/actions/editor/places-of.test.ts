import { newAction } from '@chatref/protocol';
import { expect, it } from 'vitest';
import { emptyCall, valuesOf } from './action-values.ts';
import { placesOf } from './places-of.ts';

it('EDT-14: finds where the refused part of a request stands on the page', () => {
  const header = { value: '', isSecret: true };
  const headers = [
    { ...header, id: 'empty', name: ' ' },
    { ...header, id: 'auth', name: 'Authorization' },
  ];
  const values = { ...valuesOf(newAction({ name: 'X' })), call: { ...emptyCall, headers } };
  const refused = new Map([
    ['logic.call.headers.0.value', 'Enter it'],
    ['logic.call.url', 'No'],
    ['name', 'Taken'],
  ]);
  expect([...placesOf(refused, values)]).toEqual([
    ['header-auth', 'Enter it'],
    ['call.url', 'No'],
    ['name', 'Taken'],
  ]);
});
