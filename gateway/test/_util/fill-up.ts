import type { Device } from './device.ts'
import type { Started } from './start.ts'

/**
 * Makes a device stop reading and pushes until the gateway no longer sends to it. The device acknowledges
 * what it has not read, or the window alone would end it long before the buffers are full.
 */
export async function fillUp({ core, metric }: Started, device: Device): Promise<void> {
  device.ws.pause()
  const content = 'x'.repeat(60 * 1024)
  for (let sent = 0; sent < 1_000; sent += 1) {
    const before = await metric('pushes_sent_total')
    const acked = core.next('acked')
    const { messageId } = core.push(device.token, 'inline', content)
    if ((await metric('pushes_sent_total')) === before) return
    device.ack(messageId)
    await acked
  }
  throw new Error('the gateway never stopped')
}
