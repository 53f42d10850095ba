import { defineConfig } from 'drizzle-kit'

/** For `drizzle-kit generate`, which writes a migration after a change of the tables. Each feature has its own, and may have several. */
export default defineConfig({
  dialect: 'postgresql',
  schema: './lib/server/**/tables.ts',
  out: './lib/server/db/migrations',
})
