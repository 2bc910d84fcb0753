import { randomBytes, randomFillSync } from 'node:crypto'
import type { Clock } from './ports/clock.ts'

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const TIME_CHARS = 10
const RANDOM_CHARS = 16

export interface Ids {
  /** A ULID (26 characters) that sorts after every one given before, also across restarts and clock steps. */
  messageId(): string
  /** A whole number below 2^53 (vendor SDKs parse it as a number), increasing. */
  taskId(): number
  /** 32 lower-case hex digits. */
  scheduleId(): string
}

/**
 * Ids of one push core. `newest` is the newest message id in the store: when the clock was set back, ids
 * go on from there, because the order of ids is the order of acceptance.
 */
export function createIds(clock: Clock, newest = ''): Ids {
  let lastTime = newest === '' ? 0 : decodeTime(newest)
  let timeText = ''
  const random = new Uint8Array(RANDOM_CHARS)
  let lastTask = lastTime * 1000

  function step(now: number): void {
    if (now > lastTime) {
      lastTime = now
      timeText = encodeTime(now)
      randomFillSync(random)
      // The highest bit stays free, so that a millisecond never runs out of ids.
      for (let index = 0; index < RANDOM_CHARS; index++) random[index] = (random[index] ?? 0) & (index === 0 ? 15 : 31)
      return
    }
    for (let index = RANDOM_CHARS - 1; index >= 0; index--) {
      const digit = random[index] ?? 0
      if (digit < 31) {
        random[index] = digit + 1
        return
      }
      random[index] = 0
    }
  }

  return {
    messageId() {
      // After a restart within the newest id's millisecond its random part is not known: take the next one.
      const now = clock.now()
      step(timeText === '' && now <= lastTime ? lastTime + 1 : now)
      let text = timeText
      for (const digit of random) text += ALPHABET.charAt(digit)
      return text
    },
    taskId() {
      lastTask = Math.max(lastTask + 1, clock.now() * 1000)
      return lastTask
    },
    scheduleId: () => randomBytes(16).toString('hex'),
  }
}

function encodeTime(ms: number): string {
  let text = ''
  for (let rest = ms, index = 0; index < TIME_CHARS; index++) {
    text = ALPHABET.charAt(rest % 32) + text
    rest = Math.floor(rest / 32)
  }
  return text
}

function decodeTime(ulid: string): number {
  let ms = 0
  for (const char of ulid.slice(0, TIME_CHARS)) ms = ms * 32 + ALPHABET.indexOf(char)
  return ms
}
