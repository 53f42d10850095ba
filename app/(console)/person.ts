import { headers } from 'next/headers'
import { cache } from 'react'
import { seenBy, type Viewer } from '#lib/server/console/viewer.ts'

/** Who asks for a page of the console: looked up once for each request, however many parts of the page want to know. */
export const person = cache(async () => await seenBy(await headers(), async (viewer: Viewer) => viewer))
