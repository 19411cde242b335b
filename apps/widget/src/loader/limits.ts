/** At this width and below the panel fills the screen; launcher.css says so too. */
export const phoneWidthPx = 520;
