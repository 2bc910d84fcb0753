import type { LinkUp } from '@openmps/proto/link'
import { createGatewayLinks, type GatewayLinks } from '@openmps/pushcore/link'
import { pino } from 'pino'
import { sleep } from './clock.ts'
import { serve } from './rpc.ts'
import { Sampler } from './sampler.ts'
import { Caller } from './server/caller.ts'
import { clusterKey, deviceKeys } from './server/keys.ts'
import { type OpenCore, openCore } from './server/open-core.ts'
import type { PushCoreOperations } from './server/operations.ts'

/** The push core of a service in several processes, with a caller of its own: as `openmps start --gateways`, without HTTP. */
const sampler = new Sampler()
const caller = new Caller()
const logger = pino({ level: 'error' }, pino.destination(2))
let open: OpenCore | undefined
let links: GatewayLinks | undefined
let linksCut = 0

const LINKED_WITHIN_MS = 20_000
const LOOK_MS = 20

function running(): OpenCore {
  if (open === undefined) throw new Error('start comes first')
  return open
}

serve<PushCoreOperations>({
  async start({ place, keys, maxSessions }) {
    links = createGatewayLinks({ key: clusterKey(keys), logger })
    const parts = { place, keys: deviceKeys(keys), watcher: caller.watcher, logger, maxSessions }
    open = await openCore({ ...parts, link: links.link })
    const { core, app } = open
    links.connect({
      receive: (gateway: string, message: LinkUp) => core.receive(gateway, message),
      dropGateway(gateway: string) {
        linksCut += 1
        return core.dropGateway(gateway)
      },
    })
    core.start()
    return { app }
  },
  async dial(addresses) {
    const deadline = performance.now() + LINKED_WITHIN_MS
    for (const address of addresses) links?.dial(address)
    while (!addresses.every((address) => links?.isLinked(address))) {
      if (performance.now() > deadline) throw new Error('not every gateway could be linked')
      await sleep(LOOK_MS)
    }
  },
  sample: (collect) => sampler.take(collect),
  sessions: () => running().directory.count(),
  target(tokens) {
    caller.targets = tokens
  },
  unicast: (plan) => caller.unicast(running(), plan),
  fanOut: (plan) => caller.pushToAll(running(), plan),
  acks: () => ({ count: caller.acks, lastAtUs: caller.lastAckAtUs, linksCut }),
  async close() {
    await links?.close()
    await open?.close()
  },
})
