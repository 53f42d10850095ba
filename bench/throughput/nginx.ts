import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { freePort } from '../../lib/server/testing/free-port.ts'
import { start, stop } from '../processes.ts'
import { type Server, started } from './servers.ts'

const ELSEWHERE = ['/usr/sbin', '/usr/local/sbin', '/opt/homebrew/bin']

/** The nginx of this machine, or undefined. Debian keeps it where a user's PATH does not look. */
export function findNginx(): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...ELSEWHERE]
  return folders.map((folder) => join(folder, 'nginx')).find((path) => existsSync(path))
}

/** Runs `use` beside an nginx of one process that serves `body` as a brotli file at `path`. */
export async function withNginx<T>(
  nginx: string,
  path: string,
  body: Buffer,
  use: (server: Server) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'sla-desk-bench-'))
  try {
    mkdirSync(join(folder, 'logs'))
    writeFileSync(join(folder, 'page'), body)
    const port = await freePort()
    writeFileSync(join(folder, 'nginx.conf'), configuration(folder, port, path))
    const running = start(nginx, ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', 'stderr'])
    const server = await started(running, port, path)
    return await use(server).finally(() => stop(running))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

// Set for speed: no log, files kept open, connections kept. Without a master process there is one id to stop.
function configuration(folder: string, port: number, path: string): string {
  return `daemon off;
master_process off;
worker_processes 1;
pid ${folder}/nginx.pid;
error_log stderr error;
events { worker_connections 512; }
http {
  access_log off;
  sendfile on;
  tcp_nopush on;
  keepalive_requests 100000000;
  open_file_cache max=10 inactive=1h;
  client_body_temp_path ${folder};
  proxy_temp_path ${folder};
  fastcgi_temp_path ${folder};
  uwsgi_temp_path ${folder};
  scgi_temp_path ${folder};
  server {
    listen 127.0.0.1:${port};
    location = ${path} {
      alias ${folder}/page;
      default_type 'text/html; charset=utf-8';
      add_header Content-Encoding br;
      add_header Vary Accept-Encoding;
    }
  }
}
`
}
