import type { RulePlace } from '@chatref/client';
import type { GivenFields } from '../bridge/bridge.ts';
import { rulesLimits } from './limits.ts';

/** The page and the device, as rules know them. */
export function readPlace(): Pick<RulePlace, 'url' | 'device' | 'nowMs'> {
  const isSmall = Math.min(screen.width, screen.height) <= rulesLimits.phoneScreenPx;
  const isPhone = isSmall && matchMedia('(pointer: coarse)').matches;
  return { url: location.href, device: isPhone ? 'phone' : 'desktop', nowMs: Date.now() };
}

/** What the page says of itself, `<body data-chatref-sku="MS-12047">`: whatever is started from it brings that along. */
export function readPageValues(): GivenFields {
  return { ...document.documentElement.dataset, ...document.body?.dataset };
}
