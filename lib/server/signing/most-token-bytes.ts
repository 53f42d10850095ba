/** The largest timestamp that is taken from an authority, in bytes; one with its chain of certificates has 3 to 8 KB. */
export const MOST_TOKEN_BYTES = 16_384
