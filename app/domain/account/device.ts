/** What a session was opened with, as far as its owner needs it to know the session again; null where it can't be told. */
export interface Device {
  readonly browser: Browser | null;
  readonly system: System | null;
}

export type Browser = "Edge" | "Firefox" | "Chrome" | "Safari" | "Opera" | "Samsung Internet";
export type System = "Windows" | "macOS" | "Linux" | "Android" | "iPhone" | "iPad" | "ChromeOS";

/** Reads the header that browsers name themselves in; each names those that it wants to be taken for too. */
export function deviceOf(userAgent: string | null): Device {
  const named = userAgent ?? "";
  return {
    browser: BROWSERS.find(([, sign]) => sign.test(named))?.[0] ?? null,
    system: SYSTEMS.find(([, sign]) => sign.test(named))?.[0] ?? null,
  };
}

/** Whether somebody who has signed in before comes with a kind of browser or system that is new with them. */
export function isNewDevice(device: Device, before: readonly Device[]): boolean {
  const isKnown = before.some(({ browser, system }) => browser === device.browser && system === device.system);
  return before.length > 0 && !isKnown;
}

const BROWSERS: readonly (readonly [Browser, RegExp])[] = [
  ["Edge", /\bEdg(?:A|iOS)?\//],
  ["Opera", /\bOPR\//],
  ["Samsung Internet", /\bSamsungBrowser\//],
  ["Firefox", /\b(?:Firefox|FxiOS)\//],
  ["Chrome", /\b(?:Headless)?(?:Chrome|CriOS)\//],
  ["Safari", /\bVersion\/.*\bSafari\//],
];

const SYSTEMS: readonly (readonly [System, RegExp])[] = [
  ["iPhone", /\biPhone\b/],
  ["iPad", /\biPad\b/],
  ["Android", /\bAndroid\b/],
  ["ChromeOS", /\bCrOS\b/],
  ["Windows", /\bWindows\b/],
  ["macOS", /\bMac OS X\b/],
  ["Linux", /\bLinux\b/],
];
