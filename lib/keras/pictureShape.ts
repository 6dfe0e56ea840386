/** The digits of the lab: rows, columns, channels. */
export const pictureShape = [28, 28, 1] as const;
