-- The server's units of work run as chatref_app, which no row-level-security policy lets pass; migrations, sign-in
-- and the job queue run as the connecting role, which owns the tables.
--
-- Roles belong to the whole cluster, so another database's migration may have made this one, or be making it now.
DO $$
DECLARE
  can_become boolean;
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'chatref_app') THEN
    BEGIN
      CREATE ROLE chatref_app NOLOGIN NOBYPASSRLS;
    EXCEPTION WHEN duplicate_object OR unique_violation THEN
      NULL;
    END;
  END IF;

  -- From 16 on, the maker of a role administers it without being allowed to become it.
  IF current_setting('server_version_num')::int >= 160000 THEN
    can_become := pg_has_role(current_user, 'chatref_app', 'SET');
  ELSE
    can_become := pg_has_role(current_user, 'chatref_app', 'MEMBER');
  END IF;
  IF NOT can_become THEN
    GRANT chatref_app TO CURRENT_USER;
  END IF;
END
$$;

-- Tables that later migrations make in `public` are the app's to read and write. Other schemas (`auth`, the job
-- queue's, the migrations' own) grant it nothing.
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO chatref_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO chatref_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO chatref_app;
