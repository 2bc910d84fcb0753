import type { Client } from '@grpc/grpc-js'
import { type AddTagMembersRequest, TagKind, type TagRef } from '@openmps/proto/push'
import t from 'tap'
import { PUSH_CORE } from '../../src/grpc/index.ts'
import { appA, appB } from '../contract/_util/messages.ts'
import { failureOf } from './_util/failure.ts'
import { dynamic, KEY, startGrpc } from './_util/service.ts'
import { addMembers } from './_util/tag-members.ts'

const USERS = { app: appA, kind: TagKind.TAG_KIND_USER } as const

async function exported(client: Client, tag: TagRef): Promise<string[]> {
  const { path, requestSerialize, responseDeserialize } = PUSH_CORE.exportTagMembers
  const stream = client.makeServerStreamRequest(path, requestSerialize, responseDeserialize, tag, KEY)
  const members: string[] = []
  for await (const part of stream) members.push(...part.members)
  return members.sort()
}

void t.test('a tag is made, listed by pages, renamed and deleted', async (t) => {
  const { call, loaded } = await startGrpc(t)
  const one = await call(PUSH_CORE.createTag, { ...USERS, name: 'one' })
  t.match(one, { id: /^\d+$/, kind: TagKind.TAG_KIND_USER, name: 'one', members: 0 })
  const taken = { status: 'ALREADY_EXISTS', reason: 'ALREADY_EXISTS' }
  t.match(await failureOf(call(PUSH_CORE.createTag, { ...USERS, name: 'one' })), taken)
  const devices = await dynamic(loaded, 'createTag', { app: appA, kind: 'TAG_KIND_DEVICE', name: 'one' })
  t.match(devices, { kind: 'TAG_KIND_DEVICE', name: 'one' }, 'each kind has its own names')
  const two = await call(PUSH_CORE.createTag, { ...USERS, name: 'two' })
  const first = await call(PUSH_CORE.listTags, { ...USERS, pageSize: 1 })
  const second = await call(PUSH_CORE.listTags, { ...USERS, pageSize: 1, pageToken: first.nextPageToken ?? '' })
  t.same([first.tags, second.tags, second.nextPageToken], [[two], [one], ''])

  const ref = { ...USERS, id: one.id ?? '' }
  t.match(await failureOf(call(PUSH_CORE.renameTag, { tag: ref, name: 'two' })), taken)
  t.match(await call(PUSH_CORE.renameTag, { tag: ref, name: 'three' }), { id: one.id, name: 'three' })
  await call(PUSH_CORE.deleteTag, ref)
  t.match(await failureOf(call(PUSH_CORE.deleteTag, ref)), { status: 'NOT_FOUND' })
  t.match(await failureOf(call(PUSH_CORE.renameTag, { tag: ref, name: 'four' })), { status: 'NOT_FOUND' })
})

void t.test('members are added by a stream, taken out, and exported by one', async (t) => {
  const { call, client, token } = await startGrpc(t)
  const { id = '' } = await call(PUSH_CORE.createTag, { ...USERS, name: 'users' })
  const tag = { ...USERS, id }
  const many = Array.from({ length: 1_000 }, (_, at) => `user ${at}`)
  const sum = await addMembers(client, [
    { tag, members: many },
    { members: ['user 0', 'new', 'x'.repeat(61), 'a\u0000'] },
  ])
  t.same({ ...sum }, { read: 1_004, added: 1_001, repeats: 1, overlong: 1, unfit: 1 })
  t.same(await exported(client, tag), [...many, 'new'].sort())
  t.match(await call(PUSH_CORE.takeTagMembers, { tag, members: ['new', 'nobody'] }), { taken: 1 })
  t.match(await call(PUSH_CORE.listTags, USERS), { tags: [{ members: 1_000 }] })

  const kind = TagKind.TAG_KIND_DEVICE
  const devices = await call(PUSH_CORE.createTag, { app: appA, kind, name: 'devices' })
  const ref = { app: appA, kind, id: devices.id ?? '' }
  const device = token()
  t.match(await addMembers(client, [{ tag: ref, members: [device, 'foreign'] }]), { added: 1, unfit: 1 })
  t.same(await exported(client, ref), [device])
})

void t.test('a wrong tag or member is refused with its field, and what came before stays in', async (t) => {
  const { call, client } = await startGrpc(t)
  const { id = '' } = await call(PUSH_CORE.createTag, { ...USERS, name: 'users' })
  const tag = { ...USERS, id }
  const table: [messages: AddTagMembersRequest[], field: string][] = [
    [[], 'tag'],
    [[{ members: ['a'] }], 'tag'],
    [[{ tag: { ...tag, kind: 0 }, members: ['a'] }], 'tag.kind'],
    [[{ tag: { ...tag, id: '' }, members: ['a'] }], 'tag.id'],
    [[{ tag: { ...tag, app: appB }, members: ['a'] }], 'tag.app.workspace_id'],
    [[{ tag, members: [] }], 'members'],
    [[{ tag, members: Array.from({ length: 1_001 }, (_, at) => `${at}`) }], 'members'],
    [[{ tag, members: ['a', 'b\nc'] }], 'members[1]'],
  ]
  for (const [messages, field] of table) t.match(await failureOf(addMembers(client, messages)), { field }, field)
  t.same(await exported(client, tag), [])
  const twice = [{ tag, members: ['a'] }, { tag, members: ['b'] }, { members: ['c'] }]
  t.match(await failureOf(addMembers(client, twice)), { status: 'INVALID_ARGUMENT', code: '3028', field: 'tag' })
  t.same(await exported(client, tag), ['a'])

  const gone = { ...tag, id: '404' }
  const none = { status: 'NOT_FOUND', text: /no tag 404/ }
  t.match(await failureOf(addMembers(client, [{ tag: gone, members: ['a'] }])), none)
  t.match(await failureOf(exported(client, gone)), none)
  t.match(await failureOf(call(PUSH_CORE.takeTagMembers, { tag: gone, members: ['a'] })), none)
  t.match(await failureOf(call(PUSH_CORE.takeTagMembers, { tag, members: [] })), { code: '3028', field: 'members' })
  t.match(await failureOf(call(PUSH_CORE.createTag, { ...USERS, name: 'x'.repeat(31) })), {
    code: '3028',
    field: 'name',
  })
})

void t.test('a device gets aliases and loses them', async (t) => {
  const { call, core, loaded, token } = await startGrpc(t)
  const deviceToken = token()
  const ref = { app: appA, deviceToken, alias: 'b' }
  await call(PUSH_CORE.setAlias, ref)
  await dynamic(loaded, 'setAlias', { ...ref, alias: 'a' })
  t.match(await call(PUSH_CORE.listAliases, { app: appA, deviceToken }), { aliases: ['a', 'b'] })
  t.same(await core.aliases.devices(appA, 'b'), [deviceToken])
  await call(PUSH_CORE.removeAlias, ref)
  await call(PUSH_CORE.removeAlias, ref)
  t.match(await call(PUSH_CORE.listAliases, { app: appA, deviceToken }), { aliases: ['a'] })

  t.match(await failureOf(call(PUSH_CORE.setAlias, { ...ref, alias: '' })), { code: '3028', field: 'alias' })
  const foreign = { app: appA, deviceToken: 'foreign', alias: 'a' }
  const refused = { status: 'INVALID_ARGUMENT', code: '3054', field: 'device_token' }
  t.match(await failureOf(call(PUSH_CORE.setAlias, foreign)), refused)
  t.match(await failureOf(call(PUSH_CORE.removeAlias, foreign)), refused)
  t.match(await failureOf(call(PUSH_CORE.listAliases, foreign)), refused)
})
