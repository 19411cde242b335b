/**
 * What PostgreSQL's programs see of our environment: nothing of ours. A stray `PGPORT` or `PGOPTIONS` would change
 * what they do, and secrets in our environment are none of their business.
 */
export const programEnv: Readonly<Record<string, string>> = {
  PATH: '/usr/local/bin:/usr/bin:/bin',
  LC_ALL: 'C',
  TZ: 'UTC',
};
