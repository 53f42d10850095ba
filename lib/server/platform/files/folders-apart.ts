import { isAbsolute, relative, sep } from 'node:path'

/** Whether a folder is another one, or lies in it; by their paths, seen from the working directory where they are relative. */
export function liesIn(outer: string, inner: string): boolean {
  return !goesUp(relative(outer, inner))
}

/** Whether of two folders neither lies in the other. */
export function isApartFrom(one: string, other: string): boolean {
  return !liesIn(one, other) && !liesIn(other, one)
}

/** Whether a way between two folders goes up, or to another drive. */
function goesUp(way: string): boolean {
  return way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way)
}
