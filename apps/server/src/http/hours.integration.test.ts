import type { NamedTeam, Schedule, ScheduleList } from '@chatref/protocol';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectProblem } from '../testing/expect-problem.ts';
import { talkToExpert } from '../testing/set-up-shop.ts';
import { startTestServer, type TestServer } from '../testing/start-test-server.ts';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(async () => {
  expect(server.errors).toEqual([]);
  await server.stop();
});

const day = [{ from: '09:00', to: '18:00' }];
const office = {
  name: 'Shop',
  timeZone: 'Europe/Berlin',
  weekly: { mon: day, tue: day, wed: day, thu: day, fri: [{ from: '20:00', to: '02:00' }], sat: [], sun: [] },
  exceptions: [{ name: 'Christmas', from: '2026-12-24', to: '2026-12-26', isYearly: true, hours: [] }],
};

test('HRS-20 HRS-22: hours are set up, followed, changed and deleted', async () => {
  const { caller, base } = asOwner();
  const made = await caller.ok<Schedule>('POST', `${base}/schedules`, { ...office, name: '  Shop ' });
  expect(made).toEqual({ ...office, id: made.id });
  await caller.ok('PUT', `${base}/hours`, { scheduleId: made.id });
  const changed = { ...office, timeZone: 'Europe/Lisbon', exceptions: [] };
  await caller.ok('PUT', `${base}/schedules/${made.id}`, changed);
  const team = await caller.ok<NamedTeam>('POST', `${base}/teams`, {
    name: 'Repairs',
    scheduleId: made.id,
    memberIds: [server.shop.member.teammateId],
  });
  expect(await caller.ok<ScheduleList>('GET', `${base}/schedules`)).toEqual({
    schedules: [{ ...changed, id: made.id }],
    workspaceScheduleId: made.id,
  });
  expect(await caller.ok('GET', `${base}/teams`)).toEqual({ teams: [team] });

  const used = await caller.refused('DELETE', `${base}/schedules/${made.id}`);
  expectProblem(
    used,
    'in_use',
    /the workspace and the team Repairs follow it. Choose another one there first/,
  );
  await caller.ok('PUT', `${base}/hours`, { scheduleId: null });
  const usedByTeam = await caller.refused('DELETE', `${base}/schedules/${made.id}`);
  expectProblem(usedByTeam, 'in_use', /the team Repairs follows it/);
  await caller.ok('PUT', `${base}/teams/${team.id}`, { name: 'Repairs', scheduleId: null, memberIds: [] });
  await caller.ok('DELETE', `${base}/schedules/${made.id}`);
  await caller.ok('DELETE', `${base}/teams/${team.id}`);
  expect(await caller.ok('GET', `${base}/teams`)).toEqual({ teams: [] });
});

test('HRS-22: a team to which an action hands off is not deleted', async () => {
  const { caller, base } = asOwner();
  const request = { name: 'Sales', scheduleId: null, memberIds: [] };
  const team = await caller.ok<NamedTeam>('POST', `${base}/teams`, request);
  const actions = `${base}/agents/${server.shop.agentId}/actions`;
  const logic = { kind: 'request_handoff', teamId: team.id };
  const action = await caller.ok<{ id: string }>('POST', actions, {
    ...talkToExpert,
    name: 'Ask sales',
    logic,
  });
  const used = await caller.refused('DELETE', `${base}/teams/${team.id}`);
  expectProblem(
    used,
    'in_use',
    /handed to this team by Ask sales. Choose another team in those custom actions/,
  );
  await caller.ok('DELETE', `${actions}/${action.id}`);
  await caller.ok('DELETE', `${base}/teams/${team.id}`);
});

const holiday = { name: 'Holiday', from: '2026-12-24', to: '2026-12-24', isYearly: false, hours: [] };
const bad: readonly (readonly [string, object, string, RegExp])[] = [
  ['no name', { name: ' ' }, 'name', /Give it a name/],
  ['a zone that is none', { timeZone: 'Europe/Atlantis' }, 'timeZone', /IANA name/],
  ['an offset for a zone', { timeZone: '+02:00' }, 'timeZone', /IANA name/],
  [
    'a time that is none',
    { weekly: { ...office.weekly, mon: [{ from: '9', to: '18:00' }] } },
    'weekly.mon.0.from',
    /HH:MM/,
  ],
  [
    'a day that begins at its end',
    { weekly: { ...office.weekly, mon: [{ from: '24:00', to: '24:00' }] } },
    'weekly.mon.0.from',
    /HH:MM/,
  ],
  [
    'hours of no length',
    { weekly: { ...office.weekly, mon: [{ from: '09:00', to: '09:00' }] } },
    'weekly.mon.0.to',
    /other than the beginning/,
  ],
  ['a week without a day', { weekly: { ...office.weekly, mon: undefined } }, 'weekly.mon', /./],
  [
    'a date that is none',
    { exceptions: [{ ...holiday, from: '2026-02-30' }] },
    'exceptions.0.from',
    /YYYY-MM-DD/,
  ],
  [
    'an end before its beginning',
    { exceptions: [{ ...holiday, to: '2026-12-23' }] },
    'exceptions.0.to',
    /not before the first/,
  ],
  [
    'more than a year',
    { exceptions: [{ ...holiday, to: '2027-12-25' }] },
    'exceptions.0.to',
    /within a year/,
  ],
  [
    'two for one date',
    { exceptions: [holiday, { ...holiday, from: '2026-12-20' }] },
    'exceptions.1.from',
    /same day/,
  ],
  [
    'two for one day of every year',
    {
      exceptions: [
        { ...holiday, isYearly: true, to: '2027-01-02' },
        { ...holiday, isYearly: true, from: '2020-01-02', to: '2020-01-02' },
      ],
    },
    'exceptions.1.from',
    /same day/,
  ],
];

test.each(bad)('HRS-24: %s is refused by the name of the part', async (_what, change, path, message) => {
  const { caller, base } = asOwner();
  const refused = await caller.refused('POST', `${base}/schedules`, { ...office, ...change });
  expectProblem(refused, 'invalid_request', message);
  expect(refused.body.errors?.map((error) => error.path)).toContain(path);
});

test('HRS-24: one year beside every year is fine, and so is the night before', async () => {
  const { caller, base } = asOwner();
  const exceptions = [
    { ...holiday, isYearly: true },
    holiday,
    { ...holiday, from: '2026-12-23', to: '2026-12-23' },
  ];
  const made = await caller.ok<Schedule>('POST', `${base}/schedules`, {
    ...office,
    name: 'Fine',
    exceptions,
  });
  expect(made.exceptions).toHaveLength(3);
});

test('HRS-24 HRS-27: ids that nobody has and names that are taken are refused', async () => {
  const { caller, base } = asOwner();
  await caller.ok('POST', `${base}/schedules`, { ...office, name: 'Taken' });
  const taken = await caller.refused('POST', `${base}/schedules`, { ...office, name: 'taken' });
  expectProblem(taken, 'already_exists', /Another schedule has this name/);
  for (const scheduleId of ['nonsense', 'sch_00000000000000000000000000']) {
    expectProblem(
      await caller.refused('PUT', `${base}/hours`, { scheduleId }),
      'not_found',
      /no such schedule/,
    );
    const team = { name: 'Repairs', scheduleId, memberIds: [] };
    expectProblem(await caller.refused('POST', `${base}/teams`, team), 'not_found', /no such schedule/);
  }
  for (const memberId of ['nonsense', 'tmt_00000000000000000000000000']) {
    const team = { name: 'Repairs', scheduleId: null, memberIds: [memberId] };
    expectProblem(await caller.refused('POST', `${base}/teams`, team), 'not_found', /no such teammate/);
  }
});

function asOwner() {
  return { caller: server.shop.owner.caller, base: server.shop.base };
}
