import { expect, test } from 'vitest';
import { may, mayGrant, permissionsOf } from './permissions.ts';

test('AUT-12 everyone answers, owners and admins set up, only owners end the workspace', () => {
  expect(permissionsOf('member')).toEqual(['answer_conversations', 'see_settings']);
  expect(may('admin', 'manage_invites')).toBe(true);
  expect(may('member', 'manage_agents')).toBe(false);
  expect(may('admin', 'delete_workspace')).toBe(false);
  expect(may('owner', 'delete_workspace')).toBe(true);
});

test('AUT-12 only an owner makes owners, and a member invites nobody', () => {
  expect(mayGrant('owner', 'owner')).toBe(true);
  expect(mayGrant('admin', 'owner')).toBe(false);
  expect(mayGrant('admin', 'admin')).toBe(true);
  expect(mayGrant('member', 'member')).toBe(false);
});
