import { defineConfig } from 'drizzle-kit'

/** For `drizzle-kit generate`, which writes a migration after a change of the tables. */
export default defineConfig({
  dialect: 'postgresql',
  schema: './lib/server/store/tables.ts',
  out: './lib/server/store/migrations',
})
