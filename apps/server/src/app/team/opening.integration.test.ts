import type { ScheduleId, TeamId, TeammateId } from '@chatref/core';
import type { SaveScheduleRequest } from '@chatref/protocol';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { inWorkspace } from '../../store/in-workspace.ts';
import { openShopFixture, type Shop, type ShopFixture } from '../testing/shop-fixture.ts';
import { deleteNamedTeam, listNamedTeams, saveNamedTeam } from './named-teams.ts';
import { openingAt, openWindows } from './opening.ts';
import { chooseHours, deleteSchedule, listSchedules, saveSchedule } from './schedules.ts';

let fixture: ShopFixture;
let shop: Shop;

beforeAll(async () => {
  fixture = await openShopFixture();
});
beforeEach(async () => {
  shop = await fixture.openShop();
});
afterAll(() => fixture.close());

const day = [{ from: '09:00', to: '18:00' }];
const office: SaveScheduleRequest = {
  name: 'Shop',
  timeZone: 'Europe/Berlin',
  weekly: { mon: day, tue: day, wed: day, thu: day, fri: day, sat: [], sun: [] },
  exceptions: [],
};
const weekend: SaveScheduleRequest = {
  ...office,
  name: 'Weekend',
  timeZone: 'America/New_York',
  weekly: { mon: [], tue: [], wed: [], thu: [], fri: [], sat: day, sun: day },
};
const saturdayNoon = Date.parse('2026-11-28T12:00:00-05:00');
const mondayMorning = '2026-11-30T08:00:00.000Z';

test('HRS-20: a workspace that has chosen nothing is always open', async () => {
  const { schedules, workspaceScheduleId } = await listSchedules(fixture.deps, shop.workspaceId);
  expect([schedules, workspaceScheduleId]).toEqual([[], null]);
  expect(await opening(null)).toEqual({ isOpen: true, opensAt: null, timeZone: 'UTC' });
  await saved(office);
  expect(await opening(null)).toEqual({ isOpen: true, opensAt: null, timeZone: 'UTC' });
  expect(await windows()).toBeNull();
});

test('HRS-20 HRS-23: the hours that it has chosen hold from the next question on', async () => {
  const id = await saved(office);
  await chooseHours(fixture.deps, shop.workspaceId, id);
  expect(await opening(null)).toEqual({ isOpen: false, opensAt: mondayMorning, timeZone: 'Europe/Berlin' });
  expect(await windows()).toEqual([
    { from: mondayMorning, to: '2026-11-30T17:00:00.000Z' },
    { from: '2026-12-01T08:00:00.000Z', to: '2026-12-01T17:00:00.000Z' },
  ]);
  const longer = { ...office, weekly: { ...office.weekly, sat: [{ from: '00:00', to: '24:00' }] } };
  await saveSchedule(fixture.deps, { ...shop, scheduleId: id }, longer);
  expect(await opening(null)).toEqual({ isOpen: true, opensAt: null, timeZone: 'Europe/Berlin' });
  await chooseHours(fixture.deps, shop.workspaceId, null);
  expect(await opening(null)).toEqual({ isOpen: true, opensAt: null, timeZone: 'UTC' });
});

test('HRS-21: a team follows its own hours, or else those of the workspace', async () => {
  await chooseHours(fixture.deps, shop.workspaceId, await saved(office));
  const own = await team('Weekend crew', await saved(weekend));
  const without = await team('Repairs', null);
  expect(await opening(own)).toEqual({ isOpen: true, opensAt: null, timeZone: 'America/New_York' });
  expect(await opening(without)).toMatchObject({ isOpen: false, opensAt: mondayMorning });
  expect(await opening('tem_00000000000000000000000000')).toMatchObject({
    isOpen: false,
    opensAt: mondayMorning,
  });
});

test("HRS-21: hours of another workspace are nobody else's", async () => {
  const id = await saved(office);
  await chooseHours(fixture.deps, shop.workspaceId, id);
  const other = await fixture.openShop();
  const asked = await inWorkspace(fixture.deps.db, other.workspaceId, (tx) =>
    openingAt(tx, other.workspaceId, { teamId: null }, saturdayNoon),
  );
  expect(asked.isOpen).toBe(true);
  expect(await chooseHours(fixture.deps, other.workspaceId, id)).toBe(false);
  const following = { name: 'Repairs', scheduleId: id, memberIds: [] };
  expect(await saveNamedTeam(fixture.deps, { ...other, teamId: null }, following)).toEqual({
    kind: 'not_found',
    what: 'schedule',
  });
  const strangers = { name: 'Repairs', scheduleId: null, memberIds: [shop.ada] };
  expect(await saveNamedTeam(fixture.deps, { ...other, teamId: null }, strangers)).toEqual({
    kind: 'not_found',
    what: 'teammate',
  });
});

test('HRS-22: what somebody follows is not deleted, whoever came first', async () => {
  const id = await saved(office);
  const at = { ...shop, scheduleId: id };
  await chooseHours(fixture.deps, shop.workspaceId, id);
  await team('Repairs', id);
  expect(await deleteSchedule(fixture.deps, at)).toEqual({
    kind: 'in_use',
    byWorkspace: true,
    byTeams: ['Repairs'],
  });
  for (let round = 0; round < 10; round++) {
    const other = await saved({ ...weekend, name: `Weekend ${round}` });
    const follow = { name: `Team ${round}`, scheduleId: other, memberIds: [] };
    const [deleted, joined] = await Promise.all([
      deleteSchedule(fixture.deps, { ...shop, scheduleId: other }),
      saveNamedTeam(fixture.deps, { ...shop, teamId: null }, follow),
    ]);
    expect([deleted.kind, joined.kind]).toEqual(
      joined.kind === 'saved' ? ['in_use', 'saved'] : ['deleted', 'not_found'],
    );
  }
});

test('HRS-20: of two who choose at once one stands, and never both', async () => {
  const ids = [await saved(office), await saved(weekend)];
  for (let round = 0; round < 10; round++) {
    await Promise.all(ids.map((id) => chooseHours(fixture.deps, shop.workspaceId, id)));
    const { workspaceScheduleId } = await listSchedules(fixture.deps, shop.workspaceId);
    expect(ids).toContain(workspaceScheduleId);
  }
});

test('HRS-25: who leaves the workspace leaves its teams', async () => {
  await saveNamedTeam(
    fixture.deps,
    { ...shop, teamId: null },
    {
      name: 'Repairs',
      scheduleId: null,
      memberIds: [shop.ada, shop.ben, shop.ada],
    },
  );
  expect(await members()).toEqual([shop.ada, shop.ben].toSorted());
  await fixture.rows('delete from auth.member where id = $1', [shop.ada]);
  expect(await members()).toEqual([shop.ben]);
});

test('HRS-26: each change counts as one of the settings of the agents', async () => {
  const id = await saved(office);
  const versions = [await version()];
  await chooseHours(fixture.deps, shop.workspaceId, id);
  versions.push(await version());
  await saveSchedule(fixture.deps, { ...shop, scheduleId: id }, weekend);
  versions.push(await version());
  const teamId = await team('Repairs', id);
  versions.push(await version());
  await deleteNamedTeam(fixture.deps, { ...shop, teamId });
  versions.push(await version());
  expect(versions).toEqual([...new Set(versions)].toSorted((one, other) => one - other));
});

test('HRS-27: of schedules and teams saved at once under one name, in whatever case, one is saved', async () => {
  const names = ['Shop', 'shop', 'SHOP'];
  const schedules = await Promise.all(
    names.map((name) => saveSchedule(fixture.deps, { ...shop, scheduleId: null }, { ...office, name })),
  );
  expect(schedules.map(({ kind }) => kind).toSorted()).toEqual(['name_taken', 'name_taken', 'saved']);
  const teams = await Promise.all(
    names.map((name) =>
      saveNamedTeam(fixture.deps, { ...shop, teamId: null }, { name, scheduleId: null, memberIds: [] }),
    ),
  );
  expect(teams.map(({ kind }) => kind).toSorted()).toEqual(['name_taken', 'name_taken', 'saved']);
});

async function saved(request: SaveScheduleRequest): Promise<ScheduleId> {
  const result = await saveSchedule(fixture.deps, { ...shop, scheduleId: null }, request);
  if (result.kind !== 'saved') throw new Error(result.kind);
  return result.schedule.id as ScheduleId;
}

async function team(name: string, scheduleId: ScheduleId | null): Promise<TeamId> {
  const request = { name, scheduleId, memberIds: [] };
  const result = await saveNamedTeam(fixture.deps, { ...shop, teamId: null }, request);
  if (result.kind !== 'saved') throw new Error(result.kind);
  return result.team.id as TeamId;
}

function opening(teamId: string | null) {
  return inWorkspace(fixture.deps.db, shop.workspaceId, (tx) =>
    openingAt(tx, shop.workspaceId, { teamId }, saturdayNoon),
  );
}

function windows() {
  return inWorkspace(fixture.deps.db, shop.workspaceId, (tx) =>
    openWindows(tx, shop.workspaceId, saturdayNoon, saturdayNoon + 3 * 24 * 3_600_000),
  );
}

async function members(): Promise<TeammateId[]> {
  const [first] = await listNamedTeams(fixture.deps, shop.workspaceId);
  return (first?.memberIds ?? []).toSorted() as TeammateId[];
}

async function version(): Promise<number> {
  const [agent] = await fixture.rows<{ settings_version: number }>(
    'select settings_version from agent where id = $1',
    [shop.agentId],
  );
  return agent?.settings_version ?? -1;
}
