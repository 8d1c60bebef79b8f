/** The window's ground in the two schemes: the shell paints it before the page does, so both must name the same. */
export const windowBackground = { light: "#f6f7f9", dark: "#14171c" } as const;
