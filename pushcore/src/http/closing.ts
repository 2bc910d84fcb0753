import type { FastifyInstance } from 'fastify'

/** A request that has not ended so long after the server was told to close is cut off. */
const FINISH_WITHIN_MS = 10_000
const LOOK_EVERY_MS = 50

/**
 * A server that closes waits for its connections. It ends those that are idle at that moment; one that falls idle right
 * after it would stay for its whole keep-alive time, and one on which nothing was ever said for ever.
 */
export function endConnections(app: FastifyInstance, finishWithinMs = FINISH_WITHIN_MS): void {
  app.addHook('preClose', (done) => {
    const { server } = app
    if (server.listening) {
      const look = setInterval(() => server.closeIdleConnections(), LOOK_EVERY_MS)
      const end = setTimeout(() => server.closeAllConnections(), finishWithinMs)
      server.once('close', () => {
        clearInterval(look)
        clearTimeout(end)
      })
    }
    done()
  })
}
