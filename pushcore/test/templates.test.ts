import t from 'tap'
import type { NewTemplate } from '../src/templates/templates.ts'
import { openCore } from './_util/open-core.ts'
import { START_MS } from './contract/_util/clock.ts'
import { appA } from './contract/_util/messages.ts'

const template = (name: string): NewTemplate => ({
  name,
  descInfo: 'd',
  title: 't',
  content: 'c',
  uri: '',
  variables: [],
  action: 0,
  silent: false,
  pushStyle: 0,
  iconUrls: '',
  imageUrls: '',
})

void t.test('a template gets an id of digits and the time of its creation', async (t) => {
  const { core } = await openCore(t)
  const created = await core.templates.create(appA, template('one'))
  if (typeof created === 'string') throw new Error(created)
  t.match(created, { ...template('one'), id: /^\d{1,16}$/, createdAtMs: START_MS, modifiedAtMs: START_MS })
  t.strictSame(await core.templates.find(appA, { id: created.id }), created)
  t.equal(await core.templates.create(appA, template('one')), 'exists')
  t.equal(await core.templates.remove(appA, created.id), true)
  t.strictSame(await core.templates.page(appA, 0, 10), { templates: [], total: 0 })
})

void t.test(
  'an id that is taken is passed over; when none is free the call fails and nothing is created',
  async (t) => {
    let taken = 2
    const ids = new Set<string>()
    const { core } = await openCore(t, ({ templates }) => ({
      templates: {
        ...templates,
        async create(app, one) {
          ids.add(one.id)
          return taken-- > 0 ? 'taken' : templates.create(app, one)
        },
      },
    }))
    t.match(await core.templates.create(appA, template('one')), { name: 'one' })
    t.equal(ids.size, 3)
    taken = 3
    await t.rejects(core.templates.create(appA, template('two')), { code: 'INTERNAL' })
    t.equal((await core.templates.page(appA, 0, 10)).total, 1)
  },
)
