import { errorCodes } from '@chatref/protocol';
import { expect, test } from 'vitest';
import { authRefusals } from './refusals.ts';

test.each(Object.entries(authRefusals))(
  'AUT-19 %s has the status that the wire gives it',
  (code, { status }) => {
    expect(errorCodes).toHaveProperty(code, expect.objectContaining({ status }));
  },
);
