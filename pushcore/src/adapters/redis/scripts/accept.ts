/**
 * Accepting. Both operations refuse a repeat and store the message with its key, history, counters and
 * expiry. The device's goes on to its inbox, in the same partition. The user's goes to the waiting list,
 * or is noted for each bound device as unfinished until `put` and `confirm` have followed.
 *
 *   A target id key app at exp type task meta receipt extras frame supplement refused
 *                                        → stored id token place facts | repeat id | failed id reason facts
 *   B kind target id key app at exp type task meta receipt extras frame supplement refused
 *                                        → the same without facts; stored id token…
 *   P token user id exp frame force      → ok place facts | full facts | unbound seq
 *   C id (token full|seq)…               → waits | failed | ok; a refused device never had the message
 *   Z id                                 → it is in every inbox: no longer unfinished
 *
 * The supplement is when the job of its text message is due, a space and the job's payload; empty: there is none.
 * A message that is refused is stored as failed for that reason; empty: it is not.
 * Facts are the device's platform and app version. A place is the message before in the inbox and the device's session, each empty when there is none. A session
 * opens in the same partition: either it was there, or it comes later and finds the message in the inbox.
 */
export const ACCEPT = `
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
  local due, payload = string.match(ARGV[at + 12], '^(%d+) (.*)$')
  if due then addJob('sms:' .. id, 'sms', due, payload) end
  count(app, 'accepted')
  if id > newest then newest = id end
  return {
    app = app, at = acceptedAt, exp = exp, kind = kind, target = target, key = mk, id = id, refused = ARGV[at + 13],
  }
end

local function fail(h, device, platform, reason)
  settle(h.id, h, 'failed', h.at, device, platform, reason)
  return { 'failed', h.id, reason }
end

local function place(token, id)
  local before = call('ZREVRANGEBYLEX', P .. 'i:' .. token, '(' .. id, '-', 'LIMIT', 0, 1)
  return before[1] or '', call('HGET', P .. 'sessions', token) or ''
end

OPS.A = function(at)
  local h, again = store('d', at)
  if not h then return again end
  local token = h.target
  call('ZADD', P .. 'hd:' .. token, 0, h.id)
  local platform, version = factsOf(token)
  local refused = h.refused
  if refused == '' and call('ZCARD', P .. 'i:' .. token) >= MAX_INBOX then refused = 'inboxFull' end
  if refused ~= '' then
    local failed = fail(h, token, platform, refused)
    failed[4], failed[5] = platform, version
    return failed
  end
  call('ZADD', P .. 'x', h.exp, h.id)
  call('ZADD', P .. 'i:' .. token, 0, h.id)
  call('HSET', P .. 'e:' .. token, h.id, h.exp)
  local before, session = place(token, h.id)
  return { 'stored', h.id, token, before, session, platform, version }
end

OPS.B = function(at)
  local h, again = store(ARGV[at], at + 1)
  if not h then return again end
  if h.kind == 'a' then return fail(h, '', '0', 'noVendorChannel') end
  local user = userOf(h)
  call('ZADD', P .. 'hu:' .. user, 0, h.id)
  if h.refused ~= '' then return fail(h, '', '0', h.refused) end
  local bound = call('HGETALL', P .. 'ub:' .. user)
  if #bound == 0 then
    if call('ZCARD', P .. 'w:' .. user) >= MAX_WAITING then return fail(h, '', '0', 'waitingFull') end
    call('ZADD', P .. 'w:' .. user, 0, h.id)
    call('ZADD', P .. 'x', h.exp, h.id)
    call('HSET', P .. 'm:' .. h.id, 'wd', '1')
    return { 'stored', h.id }
  end
  local out = { 'stored', h.id }
  call('HSET', P .. 'm:' .. h.id, 'fd', bound[1], 'fp', string.match(bound[2], ':(%d+)$'))
  for n = 1, #bound, 2 do
    call('HSET', P .. 'm:' .. h.id, 'h:' .. bound[n], '1')
    out[#out + 1] = bound[n]
  end
  call('ZADD', P .. 'x', h.exp, h.id)
  call('ZADD', P .. 'todo', NOW, h.id)
  return out
end

OPS.P = function(at)
  local token, user, id, exp = ARGV[at], ARGV[at + 1], ARGV[at + 2], ARGV[at + 3]
  local device = call('HMGET', P .. 'dev:' .. token, 'uk', 'bs', 'platform', 'appVersion')
  if device[1] ~= user then return { 'unbound', device[2] or '0' } end
  local platform, version = device[3] or '0', device[4] or ''
  if call('HEXISTS', P .. 'e:' .. token, id) == 0 then
    if ARGV[at + 5] ~= '1' and call('ZCARD', P .. 'i:' .. token) >= MAX_INBOX then return { 'full', platform, version } end
    call('ZADD', P .. 'i:' .. token, 0, id)
    call('HSET', P .. 'e:' .. token, id, cmsgpack.pack({ exp, user, ARGV[at + 4] }))
  end
  local before, session = place(token, id)
  return { 'ok', before, session, platform, version }
end

OPS.C = function(at, n)
  local id, key = ARGV[at], P .. 'm:' .. ARGV[at]
  local h = header(id)
  call('ZREM', P .. 'todo', id)
  if not h then return { 'ok' } end
  local unbound = false
  for p = at + 1, at + n - 1, 2 do
    local token, why = ARGV[p], ARGV[p + 1]
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
  if unbound or #had > 0 then
    call('ZADD', P .. 'w:' .. userOf(h), 0, id)
    if #had == 0 then call('HSET', key, 'wd', '1') end
    return { 'waits' }
  end
  call('ZREM', P .. 'x', id)
  settle(id, h, 'failed', h.at, '', '0', 'inboxFull')
  return { 'failed' }
end

-- Every inbox has it: nothing is unfinished.
OPS.Z = function(at) return call('ZREM', P .. 'todo', ARGV[at]) end
`
