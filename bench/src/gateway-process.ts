import type { Gateway } from '@openmps/gateway'
import { createLinkListener, type LinkListener } from '@openmps/gateway/link'
import { encodeServerFrame } from '@openmps/proto'
import { pino } from 'pino'
import { Registry } from 'prom-client'
import { timedContent } from './load/push-codec.ts'
import { serve } from './rpc.ts'
import { Sampler } from './sampler.ts'
import { clusterKey, deviceKeys } from './server/keys.ts'
import { openGateway } from './server/open-gateway.ts'
import type { GatewayOperations } from './server/operations.ts'

/** A gateway in a process of its own, as `openmps gateway` runs it, with a door for broadcasts. */
const sampler = new Sampler()
const logger = pino({ level: 'error' }, pino.destination(2))
let gateway: Gateway | undefined
let listener: LinkListener | undefined

function running(): Gateway {
  if (gateway === undefined) throw new Error('start comes first')
  return gateway
}

serve<GatewayOperations>({
  async start({ keys, devicePort }) {
    listener = createLinkListener({ key: clusterKey(keys), logger })
    const parts = { keys: deviceKeys(keys), logger, registry: new Registry() }
    gateway = await openGateway({ ...parts, link: listener.link })
    const { port: linkPort } = await listener.listen({ host: '127.0.0.1', port: 0 })
    const { port } = await gateway.listen({ host: '127.0.0.1', port: devicePort })
    return { devicePort: port, linkPort }
  },
  sample: (collect) => sampler.take(collect),
  sessions: () => running().sessionCount,
  publish({ sequence, contentBytes, calledAtUs }) {
    const content = timedContent(calledAtUs, true, contentBytes)
    const messageId = `${sequence}`.padStart(26, '0')
    return running().publish(encodeServerFrame({ push: { messageId, title: 'Bench', content } }))
  },
  async close() {
    await gateway?.close()
    listener?.destroy()
  },
})
