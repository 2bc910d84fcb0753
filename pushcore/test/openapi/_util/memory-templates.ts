import { templatePage } from '../../../src/adapters/template-page.ts'
import { MAX_TEMPLATES, type Template } from '../../../src/ports/template-store.ts'
import type { Templates } from '../../../src/templates/templates.ts'

/** The template that the clients' recorded requests name. */
export const TEMPLATE: Template = {
  id: '9108',
  name: 'template1024',
  descInfo: 'desc',
  title: 'Hi #name#',
  content: 'Congratulations #name# on winning #money# yuan',
  uri: 'https://example.com/#name#',
  variables: ['name', 'money'],
  action: 0,
  silent: false,
  pushStyle: 0,
  iconUrls: '{"defaultUrl":"https://img.example.com/i.png"}',
  imageUrls: '{}',
  createdAtMs: 1_000,
  modifiedAtMs: 2_000,
}

/** Templates of one app, in memory; they behave as the core's. */
export class MemoryTemplates implements Templates {
  readonly all: Template[] = [TEMPLATE]
  #lastId = 20_000

  async create(_app: unknown, template: Parameters<Templates['create']>[1]): ReturnType<Templates['create']> {
    if (this.all.some(({ name }) => name === template.name)) return 'exists'
    if (this.all.length >= MAX_TEMPLATES) return 'full'
    const created = { ...template, id: String(++this.#lastId), createdAtMs: this.#lastId, modifiedAtMs: this.#lastId }
    this.all.push(created)
    return created
  }

  async find(_app: unknown, by: Parameters<Templates['find']>[1]): Promise<Template | undefined> {
    return this.all.find(({ id, name }) => ('id' in by ? id === by.id : name === by.name))
  }

  async page(_app: unknown, offset: number, limit: number) {
    return templatePage([...this.all], offset, limit)
  }

  async remove(_app: unknown, id: string): Promise<boolean> {
    const at = this.all.findIndex((template) => template.id === id)
    if (at >= 0) this.all.splice(at, 1)
    return at >= 0
  }
}
