import manifest from '../../package.json' with { type: 'json' };

/**
 * Goes before every hint. A hint carries rows and events as this release knows them, and while servers are upgraded one by
 * one, two releases share a bus: what another release wrote is left alone, and the log is read instead. The number after
 * the release is for changes of the hints' own form.
 */
export const hintVersion = `${manifest.version}/1`;
