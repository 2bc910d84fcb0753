import { MAX_TEMPLATES, type Template, type TemplateStore } from '../../ports/template-store.ts'
import { templatePage } from '../template-page.ts'
import type { Context } from './context.ts'
import type { Argument, Reply } from './engine.ts'
import { answer, PartitionBatch } from './partition-batch.ts'

/** By name, as pushes ask for them: one read. There are few of an app, so a page reads them all. */
export function createTemplateStore(context: Context): TemplateStore {
  const { engine, apps } = context
  const placeOf = (app: number) => engine.partitionOf(`tpl${app}`)
  const keyOf = (name: 'tp' | 'ti', app: number) => `${engine.base(placeOf(app))}${name}:${app}`

  async function write(app: number, op: string, ...args: Argument[]): Promise<Reply> {
    const batch = new PartitionBatch(context)
    const slot = batch.add(placeOf(app), op, String(app), ...args)
    await batch.run()
    return answer(slot)
  }

  async function read(app: number, name: string): Promise<Template | undefined> {
    const json = await engine.command((client) => client.hget(keyOf('tp', app), name))
    return json === null ? undefined : JSON.parse(json)
  }

  return {
    async create(app, template) {
      const args = [template.id, template.name, JSON.stringify(template), MAX_TEMPLATES]
      const outcome = await write(await apps.number(app), 'tc', ...args)
      return outcome === 'exists' || outcome === 'full' || outcome === 'taken' ? outcome : 'created'
    },
    async find(app, by) {
      const number = (await apps.find(app))?.number
      if (number === undefined) return undefined
      if ('name' in by) return read(number, by.name)
      const name = await engine.command((client) => client.hget(keyOf('ti', number), by.id))
      const found = name === null ? undefined : await read(number, name)
      // In between the name may have gone to another one.
      return found?.id === by.id ? found : undefined
    },
    async page(app, offset, limit) {
      const number = (await apps.find(app))?.number
      if (number === undefined) return { templates: [], total: 0 }
      const jsons = await engine.command((client) => client.hvals(keyOf('tp', number)))
      return templatePage(
        jsons.map((json): Template => JSON.parse(json)),
        offset,
        limit,
      )
    },
    async remove(app, id) {
      const number = (await apps.find(app))?.number
      return number !== undefined && (await write(number, 'tr', id)) === 1
    },
  }
}
