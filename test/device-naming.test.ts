import { callAdmin } from '@openmps/cli'
import t from 'tap'
import { startDevEnv, type TestApp } from './dev-env/index.ts'

const env = await startDevEnv(t)

const DONE = { success: true, code: '100', name: 'SUCCESS' }
const REFUSED = { success: false, code: '3028', name: 'INVALID_PARAM' }

void t.test('a device gives itself aliases, of which the operator sees those that it kept', async (t) => {
  const app = await env.createApp(t)
  const { client, token } = await app.device().online()
  t.match(await client.setAlias('desk-7'), DONE)
  t.match(await client.setAlias('küche 🍳'), DONE)
  t.match(await client.setAlias('desk-7'), DONE, 'again does no harm')
  t.same(await aliases(app, token), ['desk-7', 'küche 🍳'])
  t.match(await client.removeAlias('desk-7'), DONE)
  t.match(await client.removeAlias('desk-7'), DONE)
  t.match(await client.setAlias('a\nb'), REFUSED)
  t.same(await aliases(app, token), ['küche 🍳'])

  const more = await Promise.all(Array.from({ length: 10 }, (_, index) => client.setAlias(`more-${index}`)))
  t.match(more, Array(10).fill(DONE))
  for (let index = 10; index < 19; index++) t.match(await client.setAlias(`more-${index}`), DONE)
  t.match(await client.setAlias('one too many'), REFUSED)
  t.equal((await aliases(app, token)).length, 20)
})

void t.test('where backends say whose a device is, they also say what it is called', async (t) => {
  for (const bindPolicy of ['signed', 'backend']) {
    const app = await env.createApp(t)
    const { client, token } = await app.device().online()
    t.match(await client.setAlias('mine'), DONE)
    await callAdmin(env.service.credentials, 'PATCH', pathOf(app), { bindPolicy })
    t.match(await client.setAlias('ada'), REFUSED)
    t.match(await client.removeAlias('mine'), DONE, 'giving one up is free')
    t.same(await aliases(app, token), [])
  }
})

void t.test('a device joins the tags that the operator made, all or none, and leaves them', async (t) => {
  const app = await env.createApp(t)
  const { client, token } = await app.device().online()
  const [news, weather] = [await createTag(app, 'news'), await createTag(app, 'weather')]
  t.match(await client.setTags(['news', 'sports']), REFUSED, 'a device makes no tags')
  t.same(await members(app, news), [])
  t.match(await client.setTags(['news']), DONE)
  t.match(await client.setTags(['weather', 'news']), DONE)
  t.same([await members(app, news), await members(app, weather)], [[token], [token]])
  t.match(await client.removeTags(['news', 'sports']), DONE, 'what it does not have, it need not leave')
  t.same([await members(app, news), await members(app, weather)], [[], [token]])
})

void t.test('a device joins no more than 100 tags', async (t) => {
  const app = await env.createApp(t)
  const { client } = await app.device().online()
  const names = Array.from({ length: 101 }, (_, index) => `tag-${index}`)
  const ids = await Promise.all(names.map((name) => createTag(app, name)))
  t.match(await client.setTags(names.slice(0, 64)), DONE)
  t.match(await client.setTags(names.slice(60, 101)), REFUSED)
  t.same(await members(app, ids[64] ?? ''), [], 'none of them')
  t.match(await client.setTags(names.slice(60, 100)), DONE)
  t.match(await client.setTags(names.slice(100)), REFUSED)
  t.match(await client.setTags(names.slice(0, 10)), DONE, 'those that it has need no room')
  t.match(await client.removeTags(names.slice(0, 1)), DONE)
  t.match(await client.setTags(names.slice(100)), DONE)
})

void t.test('of the phone numbers that a device tells the last one counts', async (t) => {
  const app = await env.createApp(t)
  const { client, token } = await app.device().online()
  t.match(await client.setPhoneNumber('13800000001'), DONE)
  t.match(await client.setPhoneNumber('139 0000-0002'), DONE)
  for (const number of ['1234', '1'.repeat(21), 'call me']) t.match(await client.setPhoneNumber(number), REFUSED)
  t.match(await app.deviceReport(token), { device: { phoneNumber: '139****0002' } })
})

const pathOf = ({ ref }: TestApp) => `/apps/${ref.appId}/${ref.workspaceId}`

async function aliases(app: TestApp, token: string): Promise<readonly string[]> {
  const path = `${pathOf(app)}/devices/${token}/aliases`
  return (await callAdmin<{ aliases: string[] }>(env.service.credentials, 'GET', path)).aliases
}

async function createTag(app: TestApp, name: string): Promise<string> {
  const made = await callAdmin<{ id: string }>(env.service.credentials, 'POST', `${pathOf(app)}/tags/device`, { name })
  return made.id
}

async function members(app: TestApp, id: string): Promise<readonly string[]> {
  const { url, adminToken } = env.service.credentials
  const response = await fetch(`${url}/admin/v1${pathOf(app)}/tags/device/${id}/members`, {
    headers: { authorization: `Bearer ${adminToken}` },
  })
  if (!response.ok) throw new Error(`the export was refused with ${response.status}`)
  return (await response.text()).split('\n').filter((line) => line !== '')
}
