import { expect, test } from 'vitest';
import { exceptionOf, newException, validateException } from './exception-values.ts';

const fair = { ...newException, name: 'Fair', from: '2026-12-24', to: '2026-12-26' };

test('says what is missing or cannot be', () => {
  const wrong = (values: object) => validateException({ ...fair, ...values }, []);
  expect(wrong({})).toEqual({ name: undefined, from: undefined, to: undefined, hours: undefined });
  expect(wrong({ name: ' ' }).name).toMatch(/Enter a name/);
  expect(wrong({ from: '', to: '' })).toMatchObject({ from: 'Choose a day.', to: 'Choose a day.' });
  expect(wrong({ to: '2026-12-23' }).to).toMatch(/not before the first/);
  expect(wrong({ to: '2027-12-25' }).to).toMatch(/within a year/);
  expect(wrong({ isClosed: false }).hours).toMatch(/Add hours/);
  expect(wrong({ isClosed: false, hours: [{ from: '10:00', to: '10:00' }] }).hours).toMatch(/midnight/);
});

test('names the other one that holds on the same days', () => {
  const other = { name: 'Stocktaking', from: '2026-12-26', to: '2026-12-26', isYearly: false, hours: [] };
  expect(validateException(fair, [other]).from).toMatch(/^Stocktaking holds on one of these days already/);
  expect(validateException(fair, [{ ...other, isYearly: true }]).from).toBeUndefined();
});

test('keeps no hours of a day that is closed', () => {
  const typed = { ...fair, name: ' Fair ', hours: [{ from: '10:00', to: '14:00' }] };
  expect(exceptionOf(typed)).toEqual({
    name: 'Fair',
    from: fair.from,
    to: fair.to,
    isYearly: false,
    hours: [],
  });
});
