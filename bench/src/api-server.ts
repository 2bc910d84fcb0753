import { randomBytes } from 'node:crypto'
import { systemClock } from '@openmps/pushcore'
import { createGrpcEvents, startGrpcServer } from '@openmps/pushcore/grpc'
import { createHttpServer } from '@openmps/pushcore/http'
import { createMemoryNonceStore } from '@openmps/pushcore/memory'
import { pino } from 'pino'
import { Registry } from 'prom-client'
import { serve } from './rpc.ts'
import { Sampler } from './sampler.ts'
import type { ApiOperations } from './server/api-operations.ts'
import { clusterKey, deviceKeys } from './server/keys.ts'
import { ACCESS_KEY, type OpenCore, openCore } from './server/open-core.ts'
import { Population } from './server/population.ts'

/** A push core behind its servers for backends, as `openmps start` composes them; no device is online. */
const HOST = '127.0.0.1'
const TIME_ZONE = 'UTC'
const sampler = new Sampler()
const logger = pino({ level: 'warn' }, pino.destination(2))
/** In the reverse order of their opening. */
const closers: (() => Promise<unknown>)[] = []
let open: OpenCore | undefined

serve<ApiOperations>({
  async open({ dir, keys, users }) {
    const registry = new Registry()
    const watcher = { settled() {}, acked() {} }
    const link = { gateways: () => [], send() {} }
    const opened = await openCore({
      place: { kind: 'lmdb', dir },
      keys: deviceKeys(keys),
      link,
      watcher,
      logger,
      registry,
      maxSessions: 1,
    })
    open = opened
    closers.unshift(() => opened.close())
    const { app, core, store } = opened
    await new Population(deviceKeys(keys), app, users).fill(app, store.devices, core)
    core.start()

    const common = {
      core,
      audit: store.audit,
      clock: systemClock,
      timeZone: TIME_ZONE,
      logger,
      notReady: () => undefined,
    }
    const http = createHttpServer({
      ...common,
      apps: store.apps,
      config: store.config,
      nonces: createMemoryNonceStore({ clock: systemClock }),
      registry,
      adminToken: randomBytes(32).toString('hex'),
      clusterKey: clusterKey(keys),
      receiptPublicKey: '',
    })
    closers.unshift(() => http.close())
    const grpc = await startGrpcServer({ ...common, events: createGrpcEvents(registry), host: HOST, port: 0 })
    closers.unshift(() => grpc.close())
    const httpPort = Number(new URL(await http.listen({ host: HOST, port: 0 })).port)
    return { app, accessKey: ACCESS_KEY, httpPort, grpcPort: grpc.port }
  },
  async accepted() {
    if (open === undefined) throw new Error('open comes first')
    return (await open.core.counters(open.app)).accepted
  },
  sample: (collect) => sampler.take(collect),
  async close() {
    for (const close of closers) await close()
  },
})
