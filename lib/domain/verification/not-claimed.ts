/** What our documents and their signatures do not claim, wherever a reader could take it for granted. */
export const NOT_CLAIMED =
  'Our documents do not claim PDF/A conformance or a PAdES baseline level. Nor do they claim a trusted time of signing, unless the signature carries a timestamp from a timestamp authority.'
