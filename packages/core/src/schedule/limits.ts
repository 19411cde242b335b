/** How far ahead the next opening or closing is looked for: past it a yearly exception has come round. */
export const maxDaysAhead = 400;

/** The longest time that is cut into open intervals at once, ten years. */
export const maxDaysAtOnce = 3660;
