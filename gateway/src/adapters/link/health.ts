import type { HttpResponse, TemplatedApp } from 'uWebSockets.js'

export interface Health {
  /** Prometheus text. */
  readonly metrics: () => Promise<string>
  /** What is missing; undefined when devices are served. */
  readonly notReady: () => string | undefined
}

/** `/healthz`, `/readyz` and `/metrics` of a gateway process, as the push core answers them. */
export function serveHealth(app: TemplatedApp, { metrics, notReady }: Health): void {
  app.get('/healthz', (response) => json(response, '200 OK', { status: 'alive' }))
  app.get('/readyz', (response) => {
    const missing = notReady()
    if (missing === undefined) json(response, '200 OK', { status: 'ready' })
    else json(response, '503 Service Unavailable', { status: 'not ready', missing })
  })
  app.get('/metrics', (response) => {
    let gone = false
    response.onAborted(() => {
      gone = true
    })
    const answer = (status: string, text: string) => {
      // Touching a response that is gone throws.
      if (gone) return
      response.cork(() => {
        response.writeStatus(status).writeHeader('Content-Type', 'text/plain; version=0.0.4; charset=utf-8').end(text)
      })
    }
    metrics().then(
      (text) => answer('200 OK', text),
      () => answer('500 Internal Server Error', ''),
    )
  })
}

function json(response: HttpResponse, status: string, body: Record<string, string>): void {
  response.writeStatus(status).writeHeader('Content-Type', 'application/json; charset=utf-8').end(JSON.stringify(body))
}
