import { PushError } from '@openmps/proto'
import t from 'tap'
import { Readings } from '../../src/broadcast/readings.ts'
import type { FirstReading, Reading } from '../../src/ports/broadcast-log.ts'
import { createManualClock } from '../contract/_util/clock.ts'
import { appA, appB } from '../contract/_util/messages.ts'

const reading = (device: string): Reading => ({ device, atMs: 1, readTo: 'id', arrived: [], opened: [], ignored: [] })

function start() {
  const clock = createManualClock()
  const state = {
    clock,
    /** How many readings each write had. */
    writes: [] as number[],
    devices: [] as string[],
    failing: false,
    errors: 0,
    first: [] as FirstReading[],
  }
  const readings = new Readings({
    clock,
    log: {
      async note(_app, batch) {
        if (state.failing) throw new PushError('UNAVAILABLE', 'away')
        state.writes.push(batch.length)
        state.devices.push(...batch.map(({ device }) => device))
        return batch.map(({ device }) => ({ broadcastId: 'id', event: 'arrived', device, platform: 1, appVersion: '' }))
      },
    },
    onFirst: (_app, first) => state.first.push(...first),
    onError: () => {
      state.errors += 1
    },
  })
  return { ...state, state, readings }
}

void t.test('a second of readings is one write per app', async (t) => {
  const { readings, clock, state } = start()
  for (let n = 0; n < 10; n++) t.equal(readings.add(appA, reading(`a-${n}`)), undefined)
  void readings.add(appB, reading('b'))
  clock.advance(999)
  t.strictSame(state.writes, [])
  clock.advance(1)
  await readings.flush()
  t.strictSame(state.writes, [10, 1])
  t.equal(state.first.length, 11)
  clock.advance(10_000)
  await readings.flush()
  t.strictSame(state.writes, [10, 1], 'nothing is written twice')
})

void t.test('a thousand are written at once, and in batches of a thousand', async (t) => {
  const { readings, state } = start()
  for (let n = 0; n < 2_500; n++) void readings.add(appA, reading(`device-${n}`))
  await readings.close()
  t.equal(state.devices.length, 2_500)
  t.ok(state.writes.every((count) => count <= 1_000))
  t.equal(new Set(state.devices).size, 2_500)
})

void t.test('what the store does not take is written when it is back, in its order', async (t) => {
  const { readings, clock, state } = start()
  state.failing = true
  void readings.add(appA, reading('1'))
  clock.advance(1_000)
  await readings.flush()
  t.equal(state.errors, 1)
  void readings.add(appA, reading('2'))
  state.failing = false
  clock.advance(1_000)
  await readings.flush()
  t.strictSame(state.devices, ['1', '2'])
})

void t.test('callers wait when fifty thousand wait already', async (t) => {
  const { readings, state } = start()
  state.failing = true
  let waiting: Promise<void> | undefined
  for (let n = 0; n < 50_000; n++) waiting = readings.add(appA, reading(`device-${n}`))
  t.ok(waiting instanceof Promise)
  await waiting
  state.failing = false
  await readings.close()
  t.equal(state.devices.length, 50_000)
})
