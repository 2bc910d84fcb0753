import { Cluster } from '../cluster.ts'
import { runFanOut } from '../scenarios/fan-out.ts'
import { runReconnectStorm } from '../scenarios/reconnect-storm.ts'
import type { Metrics } from '../scenarios/scenario.ts'
import { runUnicast } from '../scenarios/unicast.ts'
import type { Settings } from '../settings.ts'
import { Stage } from '../stage.ts'
import { type CaseRound, observe, type Study } from './study.ts'

const MAX_SESSIONS = 400_000
const SHARED_CORES = 'Load generator, push core, gateways and Redis share the cores of the machine.'

interface Plan {
  readonly name: string
  readonly title: string
  readonly devices: number
  readonly notes: readonly string[]
  readonly run: (stage: Stage, settings: Settings, devices: number) => Promise<Metrics>
}

/** A scenario on the service in several processes, by numbers of gateways, which share one device port. */
function overProcesses({ name: study, title, devices: usual, notes, run }: Plan): Study {
  return {
    title,
    async run(settings, log) {
      const { stores, gateways: numbers, rounds, appendfsync } = settings
      const devices = settings.devices ?? usual
      const comparisons = []
      for (const store of stores) {
        const variant = store === 'redis' ? `redis, appendfsync ${appendfsync}` : store
        const seen: CaseRound[] = []
        for (let number = 1; number <= rounds; number += 1) {
          for (const gateways of numbers) {
            const name = gateways === 1 ? '1 gateway' : `${gateways} gateways`
            const round = await observe(name, [], async () => {
              const options = { store, appendfsync, gateways, sharedPort: true, maxSessions: MAX_SESSIONS }
              const make = (dataDir: string) => new Cluster({ ...options, dataDir })
              const stage = await Stage.around(make, settings, devices)
              try {
                return await run(stage, settings, devices)
              } finally {
                await stage.close()
              }
            })
            log(`${study}: ${variant}, round ${number} of ${rounds}, ${name}, ${devices} devices`)
            log(`  ${JSON.stringify(round.metrics)}`)
            seen.push(round)
          }
        }
        comparisons.push({ variant, compared: true, rounds: seen, notes: [...notes, SHARED_CORES] })
      }
      return comparisons
    },
  }
}

export const unicastProcesses = overProcesses({
  name: 'unicast-processes',
  title: 'Single pushes at a fixed rate to devices of gateways in processes of their own',
  devices: 2_000,
  notes: ['Called in the push core, without HTTP; `server` is the push core.'],
  run: runUnicast,
})

export const fanOutProcesses = overProcesses({
  name: 'fan-out-processes',
  title: 'One content to every connected device of gateways in processes of their own, each device acks it',
  devices: 10_000,
  notes: [
    'Push requests of 1 000 targets each: every message is stored durably and every ack recorded,',
    'where `fan-out` in one process publishes one frame that nobody stores. `server` is the push core.',
  ],
  run: runFanOut,
})

export const reconnectProcesses = overProcesses({
  name: 'reconnect-processes',
  title: 'All bound devices of gateways in processes of their own are cut off at once and come straight back',
  devices: 18_000,
  notes: ['`server` is the push core.'],
  run: (stage, _settings, devices) => runReconnectStorm(stage, devices),
})
