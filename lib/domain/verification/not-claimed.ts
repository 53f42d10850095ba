/** What our documents and their signatures do not claim, wherever a reader could take it for granted. */
export const NOT_CLAIMED =
  'What our documents do not claim: PDF/A conformance, a PAdES baseline level, or a trusted time of signing, unless the signature carries a timestamp from a timestamp authority.'
