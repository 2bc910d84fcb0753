import { createGatewayEvents } from '@openmps/gateway'
import { createCoreEvents, systemClock } from '@openmps/pushcore'
import { createHttpServer } from '@openmps/pushcore/http'
import { pino } from 'pino'
import { Registry } from 'prom-client'
import t from 'tap'
import { codes, plain, rowsUnder } from './_util/markdown.ts'
import { nothing } from './_util/nothing.ts'
import { readRoutes } from './_util/routes.ts'

const FILE = 'docs/operations.md'

void t.test('operations.md names every metric with its type and labels, and no other', async (t) => {
  const registry = new Registry()
  createCoreEvents(registry)
  createGatewayEvents(registry).observe({ sessions: () => 0, sockets: () => 0, opening: () => 0 })
  const documented = rowsUnder(FILE, 'Health and metrics').map(([name, type = '', labels]) => {
    return [plain(name), type, ...codes(labels)].join(' ')
  })
  const known = registry.getMetricsAsArray().map((metric) => {
    const { name, type, labelNames } = metric as unknown as { name: string; type: unknown; labelNames: string[] }
    return [name, String(type), ...labelNames].join(' ')
  })
  t.ok(known.length > 10, 'the metrics were found')
  t.same(documented.sort(), known.sort())
})

void t.test('operations.md names every HTTP route, and no other', async (t) => {
  const server = createHttpServer({
    core: nothing(),
    apps: nothing(),
    config: nothing(),
    audit: nothing(),
    nonces: nothing(),
    clock: systemClock,
    logger: pino({ level: 'silent' }),
    registry: new Registry(),
    adminToken: '',
    clusterKey: Buffer.alloc(32),
    receiptPublicKey: '',
    timeZone: 'UTC',
    notReady: () => undefined,
  })
  t.teardown(() => server.close())
  await server.ready()
  const routes = readRoutes(server.printRoutes({ commonPrefix: false }))
  // All methods reach the server API, which refuses those that it does not know.
  const served = routes.filter((route) => !route.endsWith(' /') || route === 'GET /' || route === 'POST /')
  t.same(
    rowsUnder(FILE, 'HTTP routes')
      .map(([route]) => plain(route))
      .sort(),
    served.sort(),
  )
})
