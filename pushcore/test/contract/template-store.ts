import type { Test } from 'tap'
import { MAX_TEMPLATES, type Template } from '../../src/ports/template-store.ts'
import { START_MS } from './_util/clock.ts'
import { appA, appB } from './_util/messages.ts'
import { type OpenStores, openFixture } from './_util/stores.ts'

const template = (id: number, changes: Partial<Template> = {}): Template => ({
  id: String(id),
  name: `name${id}`,
  descInfo: 'what it is for',
  title: 'Hi #name#',
  content: '恭喜 #name# 🎉',
  uri: 'https://example.com/#name#',
  variables: ['name', 'money'],
  action: 1,
  silent: true,
  pushStyle: 2,
  iconUrls: '{"defaultUrl":"https://img.example.com/i.png"}',
  imageUrls: '',
  createdAtMs: START_MS + id,
  modifiedAtMs: START_MS + id,
  ...changes,
})

const idsOf = (templates: readonly Template[]): string[] => templates.map(({ id }) => id)

/** The promises of TemplateStore, for any adapter. */
export async function templateStoreContract(t: Test, open: OpenStores): Promise<void> {
  await t.test('a template is found by id and by name, whole, in its app alone', async (t) => {
    const { templates } = await openFixture(t, open)
    t.equal(await templates.create(appA, template(1)), 'created')

    t.strictSame(await templates.find(appA, { id: '1' }), template(1))
    t.strictSame(await templates.find(appA, { name: 'name1' }), template(1))
    for (const by of [{ id: '2' }, { id: 'name1' }, { name: '1' }, { name: 'NAME1' }, { id: '' }, { name: '' }]) {
      t.equal(await templates.find(appA, by), undefined, JSON.stringify(by))
    }
    t.equal(await templates.find(appB, { id: '1' }), undefined)
    t.equal(await templates.find(appB, { name: 'name1' }), undefined)
    t.equal(await templates.find({ appId: 'unknown', workspaceId: 'default' }, { id: '1' }), undefined)
  })

  await t.test('names are texts of any kind, and one that is too long for any store is just unknown', async (t) => {
    const { templates } = await openFixture(t, open)
    for (const [id, name] of ['Test template', '模板', '𠀀a', '__proto__', 'a:b', '*'].entries()) {
      t.equal(await templates.create(appA, template(id, { name })), 'created', name)
      t.equal((await templates.find(appA, { name }))?.id, String(id), name)
    }
    t.equal((await templates.page(appA, 0, 10)).total, 6)
    t.equal(await templates.find(appA, { name: 'n'.repeat(5_000) }), undefined)
    t.equal(await templates.find(appA, { id: '1'.repeat(5_000) }), undefined)
    t.equal(await templates.remove(appA, '1'.repeat(5_000)), false)
  })

  await t.test('a name is used once in an app, and the first template stays as it is', async (t) => {
    const { templates } = await openFixture(t, open)
    await templates.create(appA, template(1))
    t.equal(await templates.create(appA, template(2, { name: 'name1', title: 'other' })), 'exists')
    t.equal(await templates.create(appB, template(2, { name: 'name1' })), 'created', 'another app has its own names')

    t.strictSame(await templates.find(appA, { name: 'name1' }), template(1))
    t.equal(await templates.find(appA, { id: '2' }), undefined)
    t.equal((await templates.page(appA, 0, 10)).total, 1)
  })

  await t.test('an id that is taken is refused, and nothing changes', async (t) => {
    const { templates } = await openFixture(t, open)
    await templates.create(appA, template(1))
    t.equal(await templates.create(appA, template(1, { name: 'other' })), 'taken')
    t.strictSame(await templates.find(appA, { id: '1' }), template(1))
    t.equal(await templates.find(appA, { name: 'other' }), undefined)
  })

  await t.test('of two creations of one name in the same tick exactly one wins', async (t) => {
    const { templates } = await openFixture(t, open)
    const outcomes = await Promise.all([1, 2].map((id) => templates.create(appA, template(id, { name: 'same' }))))
    t.strictSame(outcomes.sort(), ['created', 'exists'])
    t.equal((await templates.page(appA, 0, 10)).total, 1)
  })

  await t.test('an app is full with a hundred, also when the last place is asked for at once', async (t) => {
    const { templates } = await openFixture(t, open)
    const ids = Array.from({ length: MAX_TEMPLATES + 5 }, (_, n) => n + 1)
    const outcomes = await Promise.all(ids.map((id) => templates.create(appA, template(id))))
    t.equal(outcomes.filter((outcome) => outcome === 'created').length, MAX_TEMPLATES)
    t.equal(outcomes.filter((outcome) => outcome === 'full').length, 5)
    t.equal((await templates.page(appA, 0, 10)).total, MAX_TEMPLATES)
    t.equal(await templates.create(appA, template(200, { name: 'name1' })), 'exists', 'told before full')
    t.equal(await templates.create(appB, template(201)), 'created', 'another app has its own hundred')

    t.equal(await templates.remove(appA, '1'), true)
    t.equal(await templates.create(appA, template(202)), 'created', 'a removed one makes room')
    t.equal(await templates.create(appA, template(203)), 'full')
  })

  await t.test('pages are newest first, together each template once', async (t) => {
    const { templates } = await openFixture(t, open)
    t.strictSame(await templates.page(appA, 0, 10), { templates: [], total: 0 })
    for (const id of [9, 10, 3]) await templates.create(appA, template(id))
    for (const id of [8, 100]) await templates.create(appA, template(id, { createdAtMs: START_MS }))

    const { templates: all, total } = await templates.page(appA, 0, 10)
    t.strictSame(idsOf(all), ['10', '9', '3', '100', '8'], 'by creation, then by the number of the id')
    t.strictSame(all[0], template(10))
    t.equal(total, 5)
    t.strictSame(idsOf((await templates.page(appA, 0, 2)).templates), ['10', '9'])
    t.strictSame(idsOf((await templates.page(appA, 4, 2)).templates), ['8'])
    t.strictSame(await templates.page(appA, 5, 2), { templates: [], total: 5 })
    t.strictSame(await templates.page(appB, 0, 10), { templates: [], total: 0 })
  })

  await t.test('a removed template is gone, once, and its name is free', async (t) => {
    const { templates } = await openFixture(t, open)
    await templates.create(appA, template(1))
    t.equal(await templates.remove(appB, '1'), false, 'it is not of this app')
    t.equal(await templates.remove(appA, '1'), true)
    t.equal(await templates.remove(appA, '1'), false)
    t.equal(await templates.find(appA, { id: '1' }), undefined)
    t.equal(await templates.find(appA, { name: 'name1' }), undefined)

    t.equal(await templates.create(appA, template(2, { name: 'name1' })), 'created')
    t.equal((await templates.find(appA, { name: 'name1' }))?.id, '2')
    t.equal(await templates.find(appA, { id: '1' }), undefined)
  })

  await t.test('a template of an app that does not exist is refused with APP_UNKNOWN', async (t) => {
    const { templates } = await openFixture(t, open)
    const app = { appId: 'unknown', workspaceId: 'default' }
    await t.rejects(templates.create(app, template(1)), { code: 'APP_UNKNOWN' })
    t.strictSame(await templates.page(app, 0, 10), { templates: [], total: 0 })
    t.equal(await templates.remove(app, '1'), false)
  })

  await t.test('what was created and removed is so after a restart', async (t) => {
    const { templates, reopen } = await openFixture(t, open)
    for (const id of [1, 2]) await templates.create(appA, template(id))
    await templates.remove(appA, '2')

    const again = (await reopen()).templates
    t.strictSame(await again.find(appA, { id: '1' }), template(1))
    t.strictSame(await again.find(appA, { name: 'name1' }), template(1))
    t.equal((await again.page(appA, 0, 10)).total, 1)
  })
}
