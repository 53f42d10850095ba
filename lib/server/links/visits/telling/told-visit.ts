/** Of which link whoever prepared it is told, of what, and in which visit it happened. */
export type ToldVisit = { link: string; what: 'visit' | 'download'; visit: string }
