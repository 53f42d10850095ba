import { join } from 'node:path'

/** Where the migrations of the database lie, with what each leaves. */
export const MIGRATIONS_FOLDER = join(process.cwd(), 'lib/server/db/migrations')
