/** Whether the shop's page is dark where we draw on it: by the colour behind its text, or else by the scheme it declares. */
export function isDarkPage(): boolean {
  for (const element of [document.body, document.documentElement]) {
    const [red = 0, green = 0, blue = 0, alpha = 1] = numbersIn(getComputedStyle(element).backgroundColor);
    // What is seen through is coloured by what lies behind it.
    if (alpha > 0.5) return red * 0.3 + green * 0.6 + blue * 0.1 < 110;
  }
  const { colorScheme } = getComputedStyle(document.documentElement);
  if (!colorScheme.includes('dark')) return false;
  return !colorScheme.includes('light') || matchMedia('(prefers-color-scheme: dark)').matches;
}

/** Of `rgb(…)` and `rgba(…)`; any other way to write a colour counts as none. */
function numbersIn(color: string): number[] {
  if (!color.startsWith('rgb')) return [0, 0, 0, 0];
  return color.match(/[\d.]+/g)?.map(Number) ?? [];
}
