import { PULL_FIRST } from '../../../ports/message-store.ts'

/**
 * Accepting. Both operations refuse a repeat and store the message with its key, history, counters and
 * expiry. The device's goes on to its inbox, in the same partition. The user's goes to the waiting list,
 * or is noted for each bound device as unfinished until `put` and `confirm` have followed.
 *
 *   A target id key app at exp type task meta receipt extras frame followUps refused parked
 *                                        → stored id token place facts | repeat id | failed id reason facts
 *   B kind target id key app at exp type task meta receipt extras frame followUps refused
 *                                        → the same without facts; stored id token…
 *   R token user id                      → 1 the inbox hands out nothing newer until it has the message; 0 unbound
 *   r token id                           → followed; the message does not come
 *   P token user id exp frame why at     → ok followed place facts | full followed facts | unbound followed seq
 *   C id (token full|seq)…               → waits | again | failed | ok; a refused device never had the message
 *   c id                                 → ok; as C, when no device has refused it
 *   Z id                                 → no longer unfinished
 *
 * Follow-ups are when the jobs of its text message and of the vendor's channel are due and their kinds, both empty when
 * there is none, and the jobs' payload; empty: there are none.
 * Parked 1: the message is in the inbox, and no page hands it out.
 * Followed 1: the inbox has newer messages, which it has not handed out because this one was announced.
 * Why an inbox gets a user's message: accept, parked (the same, to be parked), repair, move. Only the first two keep to
 * the inbox's limit, tell when the message was accepted and are told its place; only the last releases what is parked there.
 * A message that is refused is stored as failed for that reason; empty: it is not.
 * C answers "again", and leaves it unfinished, when the message was on its way to devices that have left the user, and others
 * have come meanwhile: what waits has moved to them already, so it is theirs from here on.
 * C and c answer "ended", and leave it unfinished, when others have ended it meanwhile: they may have looked into the
 * inboxes before it was there.
 * Facts are the device's platform and app version. A place is the message before in the inbox and the device's session,
 * each empty when there is none; as the message before also that the session has to pull. A session opens in the same
 * partition: either it was there, or it comes later and finds the message in the inbox.
 */
export const ACCEPT = `
local PULL_FIRST = '${PULL_FIRST}'
local newest = ''

local function store(kind, at)
  local target, id, mk, app = ARGV[at], ARGV[at + 1], ARGV[at + 2], ARGV[at + 3]
  local acceptedAt, exp, type, task = ARGV[at + 4], ARGV[at + 5], ARGV[at + 6], ARGV[at + 7]
  local keys, field = P .. 'k:' .. app .. ':' .. mk, kind .. ':' .. target
  local first = call('HGET', keys, field)
  if first then
    count(app, 'repeats')
    return nil, { 'repeat', first }
  end
  call('HSET', keys, field, id)
  local c = table.concat({ app, acceptedAt, exp, type, task, kind, #target, target .. mk }, ':')
  local key = P .. 'm:' .. id
  call('HSET', key, 'c', c, 'j', ARGV[at + 8], 'f', ARGV[at + 11])
  if ARGV[at + 9] ~= '' then call('HSET', key, 'r', ARGV[at + 9]) end
  if ARGV[at + 10] ~= '' then call('HSET', key, 'x', ARGV[at + 10]) end
  call('ZADD', P .. 'all', acceptedAt, id)
  local sms, smsKind, vendor, vendorKind, payload = string.match(ARGV[at + 12], '^(%d*) (%S*) (%d*) (%S*) (.*)$')
  if sms and sms ~= '' then addJob('sms:' .. id, smsKind, sms, payload) end
  count(app, 'accepted')
  if id > newest then newest = id end
  return {
    app = app, at = acceptedAt, exp = exp, kind = kind, target = target, key = mk, id = id, refused = ARGV[at + 13],
    vendor = vendor ~= '' and vendor, vendorKind = vendorKind, payload = payload,
  }
end

-- Of a message that did not fail.
local function addVendor(h)
  if h.vendor then addJob('vendor:' .. h.id, h.vendorKind, h.vendor, h.payload) end
end

local function fail(h, device, platform, reason)
  settle(h.id, h, 'failed', h.at, device, platform, reason)
  return { 'failed', h.id, reason }
end

-- Whether something is to be given before it that a session cannot miss by its id.
local function isBehind(token, id)
  local flat = call('HGETALL', P .. 'an:' .. token)
  for n = 1, #flat, 2 do
    if tonumber(string.match(flat[n + 1], '^%d+')) + ANNOUNCED_MS <= tonumber(NOW) then
      call('HDEL', P .. 'an:' .. token, flat[n])
    elseif flat[n] < id then
      return true
    end
  end
  local late = call('SCARD', P .. 'lt:' .. token)
  return late > 1 or late == 1 and call('SISMEMBER', P .. 'lt:' .. token, id) == 0
end

-- It was held back, and its id is of then.
local function isOld(acceptedAt) return tonumber(acceptedAt) + LATE_MS <= tonumber(NOW) end

local function place(token, id)
  local session = call('HGET', P .. 'sessions', token) or ''
  if isBehind(token, id) then return PULL_FIRST, session end
  return call('ZREVRANGEBYLEX', P .. 'i:' .. token, '(' .. id, '-', 'LIMIT', 0, 1)[1] or '', session
end

OPS.A = function(at)
  local h, again = store('d', at)
  if not h then return again end
  local token = h.target
  call('ZADD', P .. 'hd:' .. token, 0, h.id)
  local platform, version = factsOf(token)
  local refused = h.refused
  if refused == '' and call('HLEN', P .. 'e:' .. token) >= MAX_INBOX then refused = 'inboxFull' end
  if refused ~= '' then
    local failed = fail(h, token, platform, refused)
    failed[4], failed[5] = platform, version
    return failed
  end
  addVendor(h)
  call('ZADD', P .. 'x', h.exp, h.id)
  if ARGV[at + 14] ~= '1' then enterInbox(token, h.id, isOld(h.at)) end
  call('HSET', P .. 'e:' .. token, h.id, h.exp)
  local before, session = place(token, h.id)
  return { 'stored', h.id, token, before, session, platform, version }
end

OPS.B = function(at)
  local h, again = store(ARGV[at], at + 1)
  if not h then return again end
  local user = userOf(h)
  if h.kind == 'u' then call('ZADD', P .. 'hu:' .. user, 0, h.id) end
  if h.refused ~= '' then return fail(h, '', '0', h.refused) end
  if h.kind == 'a' then
    if not h.vendor then return fail(h, '', '0', 'noVendorChannel') end
    addVendor(h)
    call('ZADD', P .. 'x', h.exp, h.id)
    return { 'stored', h.id }
  end
  local bound = call('HGETALL', P .. 'ub:' .. user)
  if #bound == 0 then
    if call('ZCARD', P .. 'w:' .. user) >= MAX_WAITING then return fail(h, '', '0', 'waitingFull') end
    addVendor(h)
    call('ZADD', P .. 'w:' .. user, 0, h.id)
    call('ZADD', P .. 'x', h.exp, h.id)
    call('HSET', P .. 'm:' .. h.id, 'wd', '1')
    return { 'stored', h.id }
  end
  local out = { 'stored', h.id }
  addVendor(h)
  call('HSET', P .. 'm:' .. h.id, 'fd', bound[1], 'fp', string.match(bound[2], ':(%d+)$'))
  for n = 1, #bound, 2 do
    call('HSET', P .. 'm:' .. h.id, 'h:' .. bound[n], '1')
    out[#out + 1] = bound[n]
  end
  call('ZADD', P .. 'x', h.exp, h.id)
  call('ZADD', P .. 'todo', NOW, h.id)
  return out
end

OPS.R = function(at)
  local token, user, id = ARGV[at], ARGV[at + 1], ARGV[at + 2]
  if call('HGET', P .. 'dev:' .. token, 'uk') ~= user then return 0 end
  call('HSET', P .. 'an:' .. token, id, NOW .. ':' .. user)
  call('PEXPIRE', P .. 'an:' .. token, ANNOUNCED_MS)
  return 1
end

OPS.r = function(at) return unannounce(ARGV[at], ARGV[at + 1]) end

OPS.P = function(at)
  local token, user, id, exp, why = ARGV[at], ARGV[at + 1], ARGV[at + 2], ARGV[at + 3], ARGV[at + 5]
  local device = call('HMGET', P .. 'dev:' .. token, 'uk', 'bs', 'platform', 'appVersion')
  if device[1] ~= user then return { 'unbound', unannounce(token, id), device[2] or '0' } end
  local platform, version = device[3] or '0', device[4] or ''
  local known = call('HEXISTS', P .. 'e:' .. token, id) == 1
  local accepted = why == 'accept' or why == 'parked'
  if not known then
    if accepted and call('HLEN', P .. 'e:' .. token) >= MAX_INBOX then return { 'full', unannounce(token, id), platform, version } end
    call('HSET', P .. 'e:' .. token, id, cmsgpack.pack({ exp, user, ARGV[at + 4] }))
  end
  if why == 'move' or not known and why ~= 'parked' then
    enterInbox(token, id, not accepted or isOld(ARGV[at + 6]))
  end
  if not accepted then return { 'ok', unannounce(token, id) } end
  local before, session = place(token, id)
  return { 'ok', unannounce(token, id), before, session, platform, version }
end

local function confirm(id)
  local m = call('HMGET', P .. 'm:' .. id, 's', 'v')
  if m[2] or m[1] and m[1] ~= 'delivered' then
    call('ZADD', P .. 'todo', NOW, id)
    return false
  end
  call('ZREM', P .. 'todo', id)
  return true
end

OPS.c = function(at) return { confirm(ARGV[at]) and 'ok' or 'ended' } end

OPS.C = function(at, n)
  local id, key = ARGV[at], P .. 'm:' .. ARGV[at]
  if not confirm(id) then return { 'ended' } end
  local h = header(id)
  if not h then return { 'ok' } end
  local unbound, refused = false, {}
  for p = at + 1, at + n - 1, 2 do
    local token, why = ARGV[p], ARGV[p + 1]
    refused[token] = true
    if why ~= 'full' then
      unbound = true
      local stored = call('HGET', P .. 'ub:' .. userOf(h), token)
      if stored and tonumber(string.match(stored, '^(%d+)')) < tonumber(why) then
        call('HDEL', P .. 'ub:' .. userOf(h), token)
      end
    end
    if call('HGET', key, 'h:' .. token) == '1' then call('HDEL', key, 'h:' .. token) end
    if call('HGET', key, 'fd') == token then call('HDEL', key, 'fd', 'fp') end
  end
  local had, holders = parts(id)
  if #had > 0 then call('HSETNX', key, 'fd', had[1]) end
  if #holders > 0 or call('HEXISTS', key, 's') == 1 then return { 'ok' } end
  if unbound and holdElsewhere(id, userOf(h), refused) then
    call('ZADD', P .. 'todo', NOW, id)
    return { 'again' }
  end
  if unbound or #had > 0 then
    call('ZADD', P .. 'w:' .. userOf(h), 0, id)
    if #had == 0 then call('HSET', key, 'wd', '1') end
    return { 'waits' }
  end
  call('ZREM', P .. 'x', id)
  dropJob('vendor:' .. id)
  settle(id, h, 'failed', h.at, '', '0', 'inboxFull')
  return { 'failed' }
end

OPS.Z = function(at) return call('ZREM', P .. 'todo', ARGV[at]) end
`
