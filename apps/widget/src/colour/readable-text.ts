/** Black or white: whichever is easier to read on a colour written as #rrggbb (relative luminance, WCAG 2). */
export function readableTextOn(color: string): '#000' | '#fff' {
  const weights = [0.2126, 0.7152, 0.0722];
  const luminance = weights.reduce((sum, weight, part) => {
    const value = Number.parseInt(color.slice(part * 2 + 1, part * 2 + 3), 16);
    return sum + weight * (value / 255) ** 2.2;
  }, 0);
  // Where both contrasts are equal: sqrt(1.05 * 0.05) - 0.05.
  return luminance > 0.179 ? '#000' : '#fff';
}
