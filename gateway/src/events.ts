import { CLOSE_CODES } from '@openmps/proto'
import { Counter, Gauge, type Registry } from 'prom-client'
import type { RefusalCause } from './admission.ts'

/** What happens in a gateway, one function per event. The hot ones only add to a number. */
export interface GatewayEvents {
  socketOpened(): void
  socketClosed(code: number): void
  socketRefused(cause: RefusalCause): void
  sessionOpened(): void
  frameReceived(): void
  pushSent(): void
  pushResent(): void
  pulled(): void
  acked(count: number): void
  acksLost(count: number): void
  /** A device let the hard limit of its buffer fill up. */
  cutOff(): void
  broadcast(sent: number, skipped: number): void
  /** Sets where the gauges read from. */
  observe(gauges: { sessions(): number; sockets(): number; opening(): number }): void
}

const CLOSE_LABELS = new Map<number, string>([
  ...Object.entries(CLOSE_CODES).map(([reason, { code }]) => [code, reason] as const),
  [1000, 'device'],
  [1001, 'device'],
  [1005, 'device'],
  [1006, 'lost'],
])

/** Metrics of one gateway in the registry. Each gateway of a process needs a registry of its own. */
export function createGatewayEvents(registry: Registry): GatewayEvents {
  const registers = [registry]
  const prefix = 'openmps_gateway_'
  /** A counter that is a plain number between two scrapes: `inc` of prom-client costs more than a push. */
  const counter = (name: string, help: string) => {
    const count = { value: 0 }
    new Counter({
      name: prefix + name,
      help,
      registers,
      collect() {
        this.reset()
        this.inc(count.value)
      },
    })
    return count
  }
  const labelled = (name: string, help: string, label: string) =>
    new Counter({ name: prefix + name, help, labelNames: [label], registers })
  const gauge = (name: string, help: string, read: () => number) =>
    new Gauge({
      name: prefix + name,
      help,
      registers,
      collect() {
        this.set(read())
      },
    })

  const opened = counter('sockets_opened_total', 'WebSockets accepted')
  const closed = labelled('sockets_closed_total', 'WebSockets ended, by reason', 'reason')
  const refused = labelled('sockets_refused_total', 'Upgrades answered 503, by cause', 'cause')
  const sessions = counter('sessions_opened_total', 'Sessions opened')
  const frames = counter('frames_received_total', 'Frames received from devices')
  const pushes = counter('pushes_sent_total', 'Pushes sent to devices')
  const resent = counter('pushes_resent_total', 'Pushes sent once more after an ack time-out')
  const pulls = counter('pulls_total', 'Pages of an inbox asked for')
  const acks = counter('acks_total', 'Acknowledged messages passed to the push core')
  const acksLost = counter('acks_lost_total', 'Acknowledged messages let go because the link was down')
  const cutOff = counter('sockets_cut_off_total', 'Sockets ended because the device did not read')
  const broadcastSent = counter('broadcast_frames_sent_total', 'Frames of broadcasts sent')
  const broadcastSkipped = counter(
    'broadcast_frames_skipped_total',
    'Sessions skipped because they did not read, or left to a pull',
  )

  return {
    socketOpened: () => {
      opened.value += 1
    },
    socketClosed: (code) => closed.inc({ reason: CLOSE_LABELS.get(code) ?? 'other' }),
    socketRefused: (cause) => refused.inc({ cause }),
    sessionOpened: () => {
      sessions.value += 1
    },
    frameReceived: () => {
      frames.value += 1
    },
    pushSent: () => {
      pushes.value += 1
    },
    pushResent: () => {
      resent.value += 1
    },
    pulled: () => {
      pulls.value += 1
    },
    acked: (count) => {
      acks.value += count
    },
    acksLost: (count) => {
      acksLost.value += count
    },
    cutOff: () => {
      cutOff.value += 1
    },
    broadcast: (sent, skipped) => {
      broadcastSent.value += sent
      broadcastSkipped.value += skipped
    },
    observe: (gauges) => {
      gauge('sessions', 'Open sessions', gauges.sessions)
      gauge('sockets', 'Open WebSockets, those without a session included', gauges.sockets)
      gauge('sessions_opening', 'Devices that wait for the push core', gauges.opening)
    },
  }
}
