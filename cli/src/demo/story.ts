import { createMemoryStorage, createPushClient, type PushMessage, type PushStorage } from '@openmps/client-sdk'
import { PushError } from '@openmps/proto'
import type { Service } from '../service.ts'
import { callAdmin, callOpenApi } from '../service-client.ts'
import { type Receipt, startReceiver } from './receiver.ts'

const USER = 'alice'
/** Each thing that the demo waits for has to happen within this time. */
const STEP_TIMEOUT_MS = 5_000

/** Things that were seen to happen, and whoever waits for one. */
class Seen<T> {
  readonly #items: T[] = []
  readonly #waiting = new Set<() => void>()

  add(item: T): void {
    this.#items.push(item)
    for (const wake of this.#waiting) wake()
  }

  count(matches: (item: T) => boolean): number {
    return this.#items.filter(matches).length
  }

  /** @throws PushError TIMEOUT that names what did not happen */
  async wait(what: string, matches: (item: T) => boolean): Promise<T> {
    const deadline = Date.now() + STEP_TIMEOUT_MS
    for (;;) {
      const found = this.#items.find(matches)
      if (found !== undefined) return found
      const left = deadline - Date.now()
      if (left <= 0) throw new PushError('TIMEOUT', `${what} did not happen within ${STEP_TIMEOUT_MS / 1000} s`)
      await this.#next(left)
    }
  }

  #next(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const wake = () => {
        clearTimeout(timer)
        this.#waiting.delete(wake)
        resolve()
      }
      const timer = setTimeout(wake, ms)
      this.#waiting.add(wake)
    })
  }
}

/**
 * A device, a backend and its receiver against a running service: the real SDK, the signed server API, a
 * verified receipt. Returns when everything has happened. @throws PushError at the first thing that has not
 */
export async function tellStory(service: Service, say: (who: string, what: string) => void): Promise<void> {
  const receipts = new Seen<Receipt>()
  const receiver = await startReceiver((receipt) => receipts.add(receipt))
  try {
    const { url, deviceUrl } = service.credentials
    const app = await callAdmin<Record<string, string>>(service.credentials, 'POST', '/apps', {
      appId: 'demo-shop',
      callbackUrl: receiver.url,
    })
    const { appId = '', workspaceId = '', accessKeyId = '', accessKeySecret = '', receiptPublicKey = '' } = app
    receiver.trust(receiptPublicKey)

    const messages = new Seen<PushMessage>()
    const tokens = new Seen<string>()
    const phone = (storage: PushStorage) =>
      createPushClient({
        url: deviceUrl,
        appId,
        workspaceId,
        storage,
        platform: 'android',
        onToken: (token) => tokens.add(token),
        onMessage: (message) => {
          messages.add(message)
          return true
        },
      })
    const push = (key: string, title: string) =>
      callOpenApi(url, { accessKeyId, accessKeySecret }, 'PushSimple', {
        AppId: appId,
        WorkspaceId: workspaceId,
        TaskName: 'demo',
        DeliveryType: '3',
        TargetMsgkey: JSON.stringify({ [USER]: key }),
        Title: title,
        Content: 'Thank you for your order.',
        ExpiredSeconds: '3600',
      })
    const delivered = async (key: string) => {
      const message = await messages.wait(`the message ${key} on the device`, ({ customId }) => customId === key)
      say('device', `got "${message.title}" and acknowledged it`)
      const receipt = await receipts.wait(`the receipt of ${key}`, ({ msgId }) => msgId === key)
      if (!receipt.pushSuccess) throw new PushError('INTERNAL', `the receipt of ${key} says ${receipt.statusDesc}`)
      say('backend', `got the signed receipt of ${key}: ${receipt.statusCode} ${receipt.statusDesc}`)
    }

    const storage = createMemoryStorage()
    const first = phone(storage)
    await first.start()
    const token = await tokens.wait('a device token', () => true)
    say('device', `connected and was issued the token ${token}`)
    const bound = await first.bind(USER)
    if (!bound.success) throw new PushError('INTERNAL', `binding answered ${bound.code} ${bound.name}`)
    say('device', `bound to the user ${USER}`)

    say('backend', `pushes order-1 to the user ${USER}`)
    await push('order-1', 'Order received')
    await delivered('order-1')

    await first.close()
    say('device', 'goes offline')
    say('backend', `pushes order-2 to the user ${USER}: accepted, it waits in the inbox`)
    await push('order-2', 'Order shipped')
    const second = phone(storage)
    await second.start()
    say('device', 'comes back with the same token')
    await delivered('order-2')
    await second.close()

    for (const key of ['order-1', 'order-2']) {
      const times = messages.count(({ customId }) => customId === key)
      if (times !== 1) throw new PushError('INTERNAL', `${key} was shown ${times} times`)
    }
    say('demo', 'each message was shown exactly once')
  } finally {
    receiver.close()
  }
}
