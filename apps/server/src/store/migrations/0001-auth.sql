-- Who may come in: people, their sessions, workspaces, teammates and invites.
-- The tables of schema `auth` are Better Auth's (core, organization plugin, stored rate limits) under its own
-- names, in snake case: `organization` is a workspace, `member` a teammate, `invitation` an invite. Only the
-- owning role reaches this schema; the app role sees teammates through the view below.

create schema auth;

create table auth."user" (
  id text primary key,
  name text not null,
  email text not null unique check (email = lower(email)),
  email_verified boolean not null default false,
  image text,
  -- How this person came in. `sample` people do not count when the first real person signs up.
  origin text not null default 'open' check (origin in ('first', 'open', 'invited', 'sample')),
  -- What sign-up still owes this person. Set with the row itself, cleared in the transaction that pays it, so
  -- that a crash in between is made good at the next sign-in.
  owed_workspace_name text,
  owed_invite_id text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

-- Two people who sign up at the same moment cannot both be the first.
create unique index user_one_first on auth."user" (origin) where origin = 'first';

create table auth.session (
  id text primary key,
  user_id text not null references auth."user" (id) on delete cascade,
  token text not null unique,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  active_organization_id text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index session_user_id on auth.session (user_id);

create table auth.account (
  id text primary key,
  user_id text not null references auth."user" (id) on delete cascade,
  account_id text not null,
  provider_id text not null,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (provider_id, account_id)
);
create index account_user_id on auth.account (user_id);

create table auth.verification (
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index verification_identifier on auth.verification (identifier);

create table auth.rate_limit (
  id text primary key,
  key text not null unique,
  count integer not null,
  last_request bigint not null
);

create table auth.organization (
  id text primary key,
  name text not null,
  slug text not null unique,
  logo text,
  metadata text,
  created_at timestamptz not null default now()
);

create table auth.member (
  id text primary key,
  organization_id text not null references auth.organization (id) on delete cascade,
  user_id text not null references auth."user" (id) on delete cascade,
  role text not null check (role in ('owner', 'admin', 'member')),
  created_at timestamptz not null default now(),
  unique (organization_id, user_id)
);
create index member_user_id on auth.member (user_id);

create table auth.invitation (
  id text primary key,
  organization_id text not null references auth.organization (id) on delete cascade,
  email text not null check (email = lower(email)),
  role text not null check (role in ('owner', 'admin', 'member')),
  status text not null check (status in ('pending', 'accepted', 'rejected', 'canceled')),
  inviter_id text not null references auth."user" (id) on delete cascade,
  expires_at timestamptz not null,
  created_at timestamptz not null default now()
);
create index invitation_organization_id on auth.invitation (organization_id);
-- One open invite per address and workspace: inviting again renews it.
create unique index invitation_one_pending on auth.invitation (organization_id, email) where status = 'pending';

-- The view runs with its owner's rights; the app role needs none on schema auth. The barrier keeps a
-- caller's own predicates from seeing rows of another workspace before the filter does.
create view public.teammate with (security_barrier = true) as
  select m.id, m.organization_id as workspace_id, m.user_id, u.name, u.email, m.role
  from auth.member m
  join auth."user" u on u.id = m.user_id
  where m.organization_id = current_setting('app.workspace_id', true);

-- The default privileges of 0000 give the app role more than a view should.
revoke all on public.teammate from chatref_app;
grant select on public.teammate to chatref_app;

-- Mail kept when no mail server is set up. It holds invite links, so only the owning role reads it.
create schema mail;

create table mail.dev_mail (
  id bigint generated always as identity primary key,
  message_id text not null,
  recipient text not null,
  subject text not null,
  text_body text not null,
  html_body text not null,
  sent_at timestamptz not null default now()
);
