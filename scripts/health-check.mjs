/** Ends with 0 if the desk on this machine is ready for traffic, with 1 if it is not. For the container's health check. */
const host = process.env.HOST || '127.0.0.1'
const url = `http://${host.includes(':') ? `[${host}]` : host}:${process.env.PORT || 3000}/health/ready`
const answer = await fetch(url, { signal: AbortSignal.timeout(4_000) }).catch((error) => error)
if (answer.ok) process.exit(0)
console.error(
  answer.status === undefined ? `${url}: ${answer.cause?.message ?? answer.message}` : await answer.text(),
)
process.exit(1)
