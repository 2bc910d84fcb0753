import { serve } from '../rpc.ts'
import type { LoadOperations } from './operations.ts'
import { Swarm } from './swarm.ts'

/** The load generator: simulated devices on real sockets, in a process of their own. */
let swarm: Swarm | undefined

function devices(): Swarm {
  if (swarm === undefined) throw new Error('setUp comes first')
  return swarm
}

serve<LoadOperations>({
  setUp: (settings) => {
    swarm = new Swarm(settings)
  },
  connect: (plan) => devices().connect(plan),
  cut: () => devices().cut(),
  tokens: () => devices().tokens(),
  watch: () => devices().watch(),
  received: (count, timeoutMs) => devices().received(count, timeoutMs),
  state: () => devices().state(),
})
