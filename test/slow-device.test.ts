import { LIMITS } from '@openmps/proto'
import t from 'tap'
import { startDevEnv } from './dev-env/index.ts'

/** Two hundred messages of two kilobytes: six times what a gateway may hold for one device, if it held it. */
const COUNT = 200
const CONTENT = 'x'.repeat(1_900)
/** A device that waited for the slow one would wait for its ack time-out, 20 s. */
const PROMPT_MS = 5_000

const env = await startDevEnv(t)

void t.test(
  'a device that stops reading costs one window: the others go on, and its messages stay for its next session',
  async (t) => {
    const app = await env.createApp(t)
    const slow = await app.rawDevice()
    const prompt = await app.device().online()
    slow.stopReading()

    const keys: string[] = []
    let longestMs = 0
    for (let number = 0; number < COUNT; number++) {
      keys.push(await app.backend.push({ device: slow.credentials.deviceToken }, { content: CONTENT }))
      if (number % 10 > 0) continue
      const sentAt = performance.now()
      await app.backend.push({ device: prompt.token })
      await prompt.messages.next()
      longestMs = Math.max(longestMs, performance.now() - sentAt)
    }
    t.ok(longestMs < PROMPT_MS, `the other device waited ${Math.round(longestMs)} ms at most`)
    t.match(await app.settled(COUNT), { accepted: COUNT + 20, pending: COUNT })

    slow.readAgain()
    await slow.pushes.take(LIMITS.maxInFlight)
    slow.send({ ping: { nonce: 3 } })
    await slow.frames.find((frame) => frame.pong?.nonce === 3, 'the pong')
    t.equal(slow.pushes.all.length, LIMITS.maxInFlight, 'no more than the window was ever on its way')
    slow.destroy()

    const again = await app.rawDevice(slow.credentials)
    for (const key of keys) {
      const push = await again.pushes.next()
      if (push.customId !== key) t.fail(`${push.customId} came instead of ${key}`)
      again.ack(push.messageId ?? '')
    }
    again.send({ ping: { nonce: 4 } })
    await again.frames.find((frame) => frame.pong?.nonce === 4, 'the pong behind the acks')
    again.destroy()
    t.equal(again.pushes.all.length, COUNT)
  },
)
