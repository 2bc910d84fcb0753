import type { IncomingMessage } from 'node:http'
import type { FastifyInstance } from 'fastify'

const timers = new WeakMap<IncomingMessage, NodeJS.Timeout>()

/**
 * Cuts off a request whose body has not arrived whole `ms` after its headers. Node has one limit for all requests of a
 * server, which has to be the longest; this one can differ by route.
 */
export function limitBodies(app: FastifyInstance, ms: number): void {
  app.addHook('onRequest', async ({ raw }) => {
    if (raw.complete) return
    raw.once('close', () => clearTimeout(timers.get(raw)))
    start(raw, ms)
  })
}

/** Gives the body of this request `ms` from now instead. For callers who were let in. */
export function allowBody(raw: IncomingMessage, ms: number): void {
  clearTimeout(timers.get(raw))
  if (!raw.complete) start(raw, ms)
}

function start(raw: IncomingMessage, ms: number): void {
  const cut = () => {
    if (!raw.complete) raw.socket.destroy()
  }
  timers.set(raw, setTimeout(cut, ms).unref())
}
