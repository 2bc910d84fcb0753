import { setTimeout as delay } from 'node:timers/promises'
import type { TcpProxy } from '../dev-env/index.ts'
import type { Fault } from './fault.ts'
import type { Member } from './member.ts'

/** The processes of one installation and what can break in it. */
export interface Topology {
  /** Addresses of the push cores' HTTP API; a push goes to any of them. */
  readonly cores: readonly string[]
  /** In front of the gateways, as a load balancer: all devices connect to it. */
  readonly front: TcpProxy
  readonly faults: readonly Fault[]
  readonly members: readonly Member[]
}

/** Settings that all processes of an installation have. */
export interface Installation {
  readonly app: { readonly appId: string; readonly workspaceId: string }
  readonly key: { readonly accessKeyId: string; readonly accessKeySecret: string }
  readonly folder: string
}

/** Short times, so that a run of minutes sees the repairs that they start. */
export function commonSettings({ app, key }: Installation): Record<string, string> {
  return {
    OPENMPS_BOOTSTRAP_APP: JSON.stringify({ ...app, ...key }),
    OPENMPS_LOG_LEVEL: 'warn',
    OPENMPS_ACK_TIMEOUT_SECONDS: '2',
    OPENMPS_DRAIN_SECONDS: '2',
  }
}

/** Cuts between the devices and the gateways; the same in every topology. */
export function deviceNetworkFaults(front: TcpProxy): Fault[] {
  return [
    {
      kind: 'cut device connections',
      everyMs: 8_000,
      choose: () => ({ target: 'all', run: async () => front.cut() }),
    },
    silentCut('swallow device traffic', [front], 25_000),
  ]
}

/** Everything that is sent through one of the proxies disappears for some seconds, then its connections are reset. */
export function silentCut(kind: string, proxies: readonly TcpProxy[], everyMs: number): Fault {
  return {
    kind,
    everyMs,
    choose(random) {
      const ms = random.int(500, 5_000)
      const proxy = random.pick(proxies)
      return {
        target: `behind port ${proxy.port}`,
        async run() {
          proxy.swallow()
          await delay(ms)
          proxy.cut()
        },
      }
    },
  }
}
