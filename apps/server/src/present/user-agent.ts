import type { VisitorDetails } from '@chatref/protocol';
import Bowser from 'bowser';

/** Browser, system and kind of device from the `User-Agent` header, as far as it tells. */
export function readUserAgent(header: string | null): Pick<VisitorDetails, 'browser' | 'os' | 'device'> {
  if (!header) return { browser: null, os: null, device: null };
  const { browser, os, platform } = Bowser.parse(header);
  return {
    browser: joined(browser.name, browser.version?.split('.')[0]),
    os: joined(os.name, os.versionName ?? os.version),
    device: deviceOf(platform.type),
  };
}

function joined(name: string | undefined, version: string | undefined): string | null {
  return name ? [name, version].filter(Boolean).join(' ') : null;
}

function deviceOf(type: string | undefined): VisitorDetails['device'] {
  if (type === 'mobile') return 'phone';
  return type === 'desktop' || type === 'tablet' ? type : null;
}
