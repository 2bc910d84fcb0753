import t from 'tap'
import { VENDORS } from '../../src/adapters/vendors/index.ts'
import { ROLES } from '../../src/operators/roles.ts'
import { appA, appB } from '../contract/_util/messages.ts'
import { exampleFor, operationsOf } from './_util/operations.ts'
import { ROUTE_ROLES } from './_util/route-roles.ts'
import { type AdminService, CLUSTER_KEY, startAdmin } from './_util/service.ts'

const at = ({ appId, workspaceId }: { appId: string; workspaceId: string }, path: string) =>
  path
    .replace('/admin/v1', '')
    .replace('{appId}', appId)
    .replace('{workspaceId}', workspaceId)
    .replace('{kind}', 'user')
    // Of nothing that exists: a route that lets the caller in says so by another status than 401 and 403.
    .replace(/\{\w+\}/g, '1')

async function routesOf({ url }: AdminService) {
  return operationsOf(await (await fetch(`${url}/openapi.json`)).json())
}

async function tokenFor({ call }: AdminService, role: string, apps: unknown = 'all'): Promise<string> {
  return (await call('POST', '/tokens', { body: { name: role, role, apps } })).json.token
}

void t.test('each route lets in the roles from its own on, and nobody below or without credentials', async (t) => {
  const service = await startAdmin(t)
  const tokens = Object.fromEntries(await Promise.all(ROLES.map(async (role) => [role, await tokenFor(service, role)])))
  const levels: readonly string[] = ROLES
  const routes = await routesOf(service)
  t.equal(routes.length, ROUTE_ROLES.size, 'the table names no route that is gone')
  for (const { method, path, operation } of routes) {
    const needed = ROUTE_ROLES.get(`${method} ${path}`) ?? 'not in the table'
    t.equal(operation['x-role'], needed, `${method} ${path}`)
    if (needed === 'none') continue
    const place = at(appA, path)
    const nobody = await service.call(method, place, { bearer: '', body: method === 'GET' ? undefined : {} })
    t.match(nobody, { status: 401, json: { error: 'UNAUTHENTICATED' } }, `${method} ${path} without credentials`)
    for (const role of ROLES) {
      // A body that no schema takes: whoever is let in changes nothing.
      const answer = await service.call(method, place, { bearer: tokens[role], ...(method !== 'GET' && { body: [] }) })
      const isLow = ROLES.indexOf(role) < levels.indexOf(needed)
      t.equal(answer.status === 403, isLow, `${method} ${path} as ${role}: ${answer.status}`)
      t.not(answer.status, 401, `${method} ${path} as ${role}`)
      t.ok(answer.status < 500, `${method} ${path} as ${role}: ${answer.text}`)
    }
  }
})

void t.test('who reaches one app is let into no route of another, nor of the installation', async (t) => {
  const service = await startAdmin(t)
  const bearer = await tokenFor(service, 'admin', [appA])
  const own = new Set(['/admin/v1/apps', '/admin/v1/session', '/admin/v1/session/password'])
  for (const { method, path, operation } of await routesOf(service)) {
    if (operation['x-role'] === 'none') continue
    const body = method === 'GET' ? {} : { body: [] }
    const isOfApp = path.includes('{appId}')
    const reached = await service.call(method, at(appA, path), { bearer, ...body })
    const isFree = isOfApp || (own.has(path) && !(method === 'POST'))
    t.equal(reached.status === 403, !isFree, `${method} ${path}: ${reached.status}`)
    if (!isOfApp) continue
    for (const app of [appB, { appId: 'unknown', workspaceId: 'default' }]) {
      const answer = await service.call(method, at(app, path), { bearer, ...body })
      t.match(
        answer,
        { status: 403, json: { message: /does not reach this app/ } },
        `${method} ${path} of ${app.appId}`,
      )
    }
  }
  const { apps } = (await service.call('GET', '/apps', { bearer })).json
  t.match(apps, [appA])
  t.equal(apps.length, 1)
})

void t.test('what is asked by HEAD is guarded as what is asked by GET', async (t) => {
  const service = await startAdmin(t)
  const bearer = await tokenFor(service, 'viewer', [appA])
  for (const { method, path, operation } of await routesOf(service)) {
    if (method !== 'GET') continue
    const nobody = await service.call('HEAD', at(appA, path), { bearer: '' })
    t.equal(nobody.status, 401, path)
    const isAllowed = path.includes('{appId}') ? operation['x-role'] === 'viewer' : !/people|tokens|audit/.test(path)
    t.equal((await service.call('HEAD', at(appA, path), { bearer })).status === 403, !isAllowed, path)
  }
})

void t.test('an unknown app is told to those who reach all', async (t) => {
  const service = await startAdmin(t)
  for (const { method, path, operation } of await routesOf(service)) {
    if (!path.includes('{appId}')) continue
    const place = at({ appId: 'unknown', workspaceId: 'default' }, path)
    const query = operation.parameters?.some(({ in: part, required }) => part === 'query' && required === true)
    const body = exampleFor(operation)
    const answer = await service.call(method, place + (query === true ? '?fromMs=0&toMs=0' : ''), {
      ...(body !== undefined && { body }),
    })
    // Examples that a schema refuses come back before the app is looked for.
    t.ok([400, 404].includes(answer.status), `${method} ${path}: ${answer.status} ${answer.text}`)
    if (method === 'GET') t.match(answer.json, { error: 'APP_UNKNOWN' }, `${method} ${path}`)
  }
})

void t.test('every change that is asked for is in the audit log, and what was refused says so', async (t) => {
  const service = await startAdmin(t, { vendors: { clusterKey: CLUSTER_KEY, vendors: VENDORS } })
  const { store, call } = service
  let audited = 0
  for (const { method, path, operation } of await routesOf(service)) {
    if (operation['x-role'] === 'none') continue
    const body = exampleFor(operation)
    const before = (await store.audit.page({}, undefined, 500)).entries.length
    const answer = await call(method, at(appA, path), { ...(body !== undefined && { body }) })
    // The second entry follows the answer.
    const wanted = method === 'GET' || answer.text.includes('INVALID_ARGUMENT') ? 0 : answer.status < 400 ? 1 : 2
    let entries = (await store.audit.page({}, undefined, 500)).entries
    const deadline = Date.now() + 10_000
    while (entries.length < before + wanted && Date.now() < deadline) {
      entries = (await store.audit.page({}, undefined, 500)).entries
    }
    const fresh = entries.slice(0, entries.length - before)
    if (wanted === 0) {
      t.ok(method !== 'GET' || fresh.length === 0, `${method} ${path} reads`)
      continue
    }
    const route = `${method} ${path.replace(/\{(\w+)\}/g, ':$1')}`
    const outcomes = answer.status < 400 ? ['asked'] : ['refused', 'asked']
    t.match(
      fresh.map((entry) => [entry.outcome, entry.actor, entry.route]),
      outcomes.map((outcome) => [outcome, 'installation', route]),
      route,
    )
    audited += 1
  }
  t.ok(audited > 15, `${audited}`)
})

void t.test('when the log cannot be written nothing is changed', async (t) => {
  const { call, store, clock } = await startAdmin(t)
  const full = new Error('the disk is full')
  t.intercept(store.audit, 'append', { value: () => Promise.reject(full) })
  t.match(await call('POST', '/tokens', { body: { name: 'a', role: 'viewer' } }), { status: 500 })
  t.strictSame(await store.config.list('token', { limit: 10, nowMs: clock.now() }), [])
})
