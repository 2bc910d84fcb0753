import { randomBytes, randomFillSync } from 'node:crypto'
import type { Clock } from './ports/clock.ts'

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const TIME_CHARS = 10
const RANDOM_CHARS = 16

export interface Ids {
  /** A ULID (26 characters) that sorts after every one given before, also across restarts and clock steps. */
  messageId(): string
  /** Ids given from now on sort after this one, which another push core has given. */
  observe(id: string): void
  /** A whole number below 2^53 (vendor SDKs parse it as a number), increasing. */
  taskId(): number
  /** 32 lower-case hex digits. */
  scheduleId(): string
}

export interface IdsOptions {
  /** The newest message id in the store: when the clock was set back, ids go on from there, because their order is the order of acceptance. */
  readonly newest?: string
  /** Of this push core, 0 to 255: task ids of different nodes differ. */
  readonly node?: number
}

/** 2024-01-01 UTC. Counted from there a task id stays below 2^53 until 2093. */
const TASK_EPOCH_MS = 1_704_067_200_000
const NODES = 256
/** Task ids of a node in a millisecond; a burst of more takes them from the next ones. */
const TASKS_PER_MS = 16

/** Ids of one push core. */
export function createIds(clock: Clock, { newest = '', node = 0 }: IdsOptions = {}): Ids {
  let lastTime = newest === '' ? 0 : decodeTime(newest)
  let timeText = ''
  const random = new Uint8Array(RANDOM_CHARS)
  let lastTask = Math.max(0, (lastTime - TASK_EPOCH_MS) * TASKS_PER_MS)

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
    observe(id) {
      const time = decodeTime(id)
      if (time < lastTime) return
      lastTime = time
      // Its random part is another's: the next id takes the next millisecond, as after a restart.
      timeText = ''
    },
    taskId() {
      lastTask = Math.max(lastTask + 1, (clock.now() - TASK_EPOCH_MS) * TASKS_PER_MS)
      // The node stands between the millisecond and the count, so that ids of all nodes sort by time.
      const count = lastTask % TASKS_PER_MS
      return (lastTask - count) * NODES + node * TASKS_PER_MS + count
    },
    scheduleId: () => randomBytes(16).toString('hex'),
  }
}

/** Sorts before every id of that millisecond and after every earlier one. */
export const ulidFloor = (atMs: number): string => encodeTime(Math.max(0, atMs)) + '0'.repeat(RANDOM_CHARS)

/** Sorts before every message id of the moment and later, and after those of earlier ones. */
export const firstIdOf = (ms: number): string => encodeTime(Math.max(0, Math.floor(ms)))

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
