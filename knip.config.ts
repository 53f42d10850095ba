import type { KnipConfig } from 'knip'

/**
 * With `--production`, which sees what is served, built and run from the command line, and no test or benchmark: what
 * only those use is dead. There a function that its own file uses may be exported for a test.
 */
export default function config({ production = false }: { production?: boolean }): KnipConfig {
  return {
    entry: [
      // Found through `npm start` otherwise.
      ...(production ? ['server.ts!'] : []),
      'scripts/{*,terms/*,subprocessors/*}.ts!',
      'bench/*.ts',
      'bench/notices/{plain-sender,sink}.ts',
      'components/**/*.{element.ts,client.tsx}!',
      'lib/server/documents/pdf-worker.tsx!',
      'lib/server/mail/mails.tsx!',
      'lib/server/verification/inspection/inspection-worker.ts!',
      'lib/server/verification/inspection/testing/endless-worker.ts',
      'lib/server/verification/inspection/testing/slow-worker.ts',
      'lib/server/spreadsheets/workbook-worker.ts!',
      'lib/server/spreadsheets/reading-worker.ts!',
      'lib/server/archive/testing/archiver.ts',
      'lib/server/archive/testing/require-writable.ts',
      'lib/server/notices/testing/seed-customer.ts',
      'lib/server/platform/testing/hanging-process.ts',
      'lib/server/subscriptions/testing/teller.ts',
      'scripts/build/testing/builder.ts',
      'scripts/command-line/testing/command-host.ts',
    ],
    project: [
      '{app,components,lib,scripts}/**/*.{ts,tsx,css}!',
      '{bench,e2e}/**/*.ts',
      '*.ts!',
      '!**/*.test.{ts,tsx}!',
      '!**/testing/**!',
    ],
    ignoreDependencies: [
      '@swc/core',
      '@fontsource/ibm-plex-sans-arabic',
      '@fontsource/noto-emoji',
      '@fontsource/noto-serif-hebrew',
      '@fontsource/source-sans-3',
      '@fontsource/source-serif-4',
    ],
    ignoreExportsUsedInFile: production || { type: true, interface: true },
    ignoreBinaries: ['mkfifo', 'mount', 'openssl', 'qpdf', 'sha256sum', 'umount', 'unshare'],
  }
}
