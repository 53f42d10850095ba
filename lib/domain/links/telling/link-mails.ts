/** The mails that whoever prepared a link gets of it, each of which they can switch off. Questions always come. */
export const LINK_MAILS = ['visit', 'download', 'ending', 'late'] as const

/**
 * `visit`, `download`: the first ones of a likely person. `ending`: the link ends soon. `late`: somebody opened it after its
 * end.
 */
export type LinkMailKind = (typeof LINK_MAILS)[number]
