import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import t, { type Test } from 'tap'
import { readAnswer } from '../../src/adapters/dingtalk/answer.ts'
import { createDingtalkChannel } from '../../src/adapters/dingtalk/index.ts'
import type { Reminder } from '../../src/ports/reminder-channel.ts'
import { appA } from '../contract/_util/messages.ts'

const NOW = 1_577_262_236_757
const REMINDER: Reminder = { app: appA, subject: 'Balance is low', lines: ['Do this.', 'a'], atMs: NOW }

async function startRobot(t: Test) {
  const calls: { readonly url: string; readonly text: string; readonly bytes: number }[] = []
  const robot = { webhookUrl: '', calls, answer: { errcode: 0, errmsg: 'ok' } as object }
  const server = createServer((request, response) => {
    void buffer(request).then((body) => {
      const { msgtype, markdown } = JSON.parse(body.toString('utf8'))
      calls.push({ url: request.url ?? '', text: `${msgtype} ${markdown.text}`, bytes: body.length })
      response.end(JSON.stringify(robot.answer))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.teardown(() => {
    server.closeAllConnections()
    return new Promise((resolve) => server.close(resolve))
  })
  const { port } = server.address() as AddressInfo
  robot.webhookUrl = `http://127.0.0.1:${port}/robot/send?access_token=token`
  return robot
}

function channel(t: Test) {
  const dingtalk = createDingtalkChannel({ now: () => NOW })
  t.teardown(() => dingtalk.close())
  return dingtalk
}

void t.test('a reminder is signed as the worked example is, and unsigned without a secret', async (t) => {
  const robot = await startRobot(t)
  const { webhookUrl, calls } = robot
  const dingtalk = channel(t)
  t.same(await dingtalk.send({ webhookUrl, secret: 'this is secret' }, REMINDER), { kind: 'sent' })
  const sign = 'hmPWwU%2B7lVdm3ZZz0r9tSfx0L4Q26jWOZr9%2BGs6EZQM%3D'
  t.equal(calls[0]?.url, `/robot/send?access_token=token&timestamp=${NOW}&sign=${sign}`)
  t.equal(calls[0]?.text.split('\n')[0], 'markdown ### Balance is low')
  t.match(calls[0]?.text, /\n- Do this\.\n- a$/)
  t.same(await dingtalk.send({ webhookUrl }, REMINDER), { kind: 'sent' })
  t.equal(calls[1]?.url, '/robot/send?access_token=token')
})

void t.test('too many messages are tried again, wrong settings are not, and the address is in no answer', async (t) => {
  const robot = await startRobot(t)
  const dingtalk = channel(t)
  const send = () => dingtalk.send({ webhookUrl: robot.webhookUrl, secret: 's' }, REMINDER)
  for (const errcode of [-1, 130101, 410100]) {
    robot.answer = { errcode, errmsg: 'later' }
    t.match(await send(), { kind: 'retry', detail: `${errcode} later` })
  }
  robot.answer = { errcode: 300001, errmsg: 'send too fast' }
  t.match(await send(), { kind: 'retry' }, 'by its words')
  for (const errcode of [310000, 300001, 400013, 40035]) {
    robot.answer = { errcode, errmsg: 'no' }
    t.match(await send(), { kind: 'failed' })
  }
  const away = await dingtalk.send({ webhookUrl: 'http://127.0.0.1:1/robot/send?access_token=token' }, REMINDER)
  t.same(away, { kind: 'retry', detail: 'ECONNREFUSED' })
  t.match(readAnswer(502, '<html>'), { kind: 'retry', detail: 'HTTP 502' })
})

void t.test('names of others make no link, and a long text is cut to what the robot takes', async (t) => {
  const { webhookUrl, calls } = await startRobot(t)
  const dingtalk = channel(t)
  await dingtalk.send(
    { webhookUrl },
    { ...REMINDER, lines: ['[x](https://evil.example) @all\n# big', '漢'.repeat(9_000)] },
  )
  t.match(calls[0]?.text, /- \\\[x\\\]\(https:\/\/evil\.example\) \\@all \\# big\n/)
  t.ok((calls[0]?.bytes ?? 0) <= 20_000)
  t.notMatch(calls[0]?.text, /\ufffd/)
})
