import type { Test } from 'tap'
import type { Scene } from './scene.ts'

/** A push and whom it was for. */
export interface Pushed {
  readonly device: string
  readonly token: string
  readonly id: string
  readonly key: string
}

const OS_TYPES = { 1: 'android', 2: 'ios', 7: 'harmonyos' } as const
/** mPaaS guide 10.3, Acked: the client has it, or the vendor. */
const ACKED = '2'

/** The backend hears of the message once, and that. */
export async function hears(t: Test, scene: Scene, { device, key }: Pushed, statusCode = ACKED): Promise<void> {
  await scene.work(() => scene.receipts(key).length > 0, 'the receipt')
  const extInfo = { adToken: device, osType: OS_TYPES[scene.stand.platform] }
  const expected = { msgId: key, targetId: device, pushSuccess: statusCode === ACKED, statusCode, extInfo }
  t.match(scene.receipts(key), [expected], 'the receipt')
  t.equal(scene.receipts(key).length, 1, 'one receipt')
}

/** What the vendor's channel is to have counted. */
export class Tally {
  sent = 0
  arrived = 0
  sendFailed = 0
  readonly #scene: Scene

  constructor(scene: Scene) {
    this.#scene = scene
  }

  /** A figure that is too high never comes down: it is found here or by the next. @throws it does not come to that */
  async settle(): Promise<void> {
    const { sent, arrived, sendFailed } = this
    const isCounted = async () => {
      const figures = await this.#scene.figures()
      return figures.sent === sent && figures.arrived === arrived && figures.sendFailed === sendFailed
    }
    await this.#scene.work(isCounted, `counted: ${JSON.stringify({ sent, arrived, sendFailed })}`)
  }
}
