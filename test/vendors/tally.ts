import type { Scene } from './scene.ts'
import { CHANNELS } from './vendor-servers.ts'

const DAY_MS = 86_400_000

/** What the statistics have to say in the end, by channel. */
export class Tally {
  /** Message keys. */
  readonly pushed: string[] = []
  readonly sent = new Map<number, number>()
  readonly arrived = new Map<number, number>()

  count(figure: 'sent' | 'arrived', channel: number): void {
    this[figure].set(channel, (this[figure].get(channel) ?? 0) + 1)
  }

  /** By channel, in the form of `figuresOf`. */
  get figures(): readonly Figures[] {
    return [0, ...Object.values(CHANNELS)].map((channel) => ({
      channel,
      pushed: channel === 0 ? this.pushed.length : 0,
      arrived: this.arrived.get(channel) ?? 0,
      sent: this.sent.get(channel) ?? 0,
      sendFailed: 0,
    }))
  }
}

export interface Figures {
  readonly channel: number
  readonly pushed: number
  readonly arrived: number
  readonly sent: number
  readonly sendFailed: number
}

/** Of the channel, as operators read them. */
export async function figuresOf(scene: Scene, channel: number): Promise<Figures> {
  const nowMs = Date.now()
  const query = `fromMs=${nowMs - DAY_MS}&toMs=${nowMs + DAY_MS}&channel=${channel}`
  const { pushed, arrived, sent, sendFailed } = await scene.admin<Figures>('GET', `/statistics?${query}`)
  return { channel, pushed, arrived, sent, sendFailed }
}
