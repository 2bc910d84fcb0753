/**
 * Which entries of an inbox may be handed out. Those of a user to whom the device is not bound now are on
 * their way out and do not count.
 */
const VALID = `
local SCAN, STEP = 4096, 64
local token, now = ARGV[1], tonumber(ARGV[2])
local user = call('HGET', P .. 'dev:' .. token, 'uk')

local function valid(entry)
  if not entry then return nil end
  if string.match(entry, '^%d') then
    if tonumber(entry) > now then return entry end
    return nil
  end
  local exp, owner, frame = unpack(cmsgpack.unpack(entry))
  if tonumber(exp) > now and owner == user then return exp, frame end
  return nil
end

`

/**
 * One page of an inbox: at most `limit` valid entries that are not in flight, and whether there are more
 * behind them. It ends before a message that is announced: whoever brings it wakes the session for what is behind.
 *
 *   token now limit inFlight…  → more (1; 2: behind an announced one), [still waiting], id, exp, frame, …
 */
export const PAGE = `${VALID}
local limit = tonumber(ARGV[3])
local inFlight, still = {}, {}
for n = 4, #ARGV do
  inFlight[ARGV[n]] = true
  if valid(call('HGET', P .. 'e:' .. token, ARGV[n])) then still[#still + 1] = ARGV[n] end
end

local barrier
for _, id in ipairs(announced(token, user, now)) do
  if not barrier or id < barrier then barrier = id end
end

local out = { 0, still }
local found, from = 0, 0
while true do
  local ids = call('ZRANGE', P .. 'i:' .. token, from, from + STEP - 1)
  for _, id in ipairs(ids) do
    if barrier and id > barrier then
      out[1] = 2
      return out
    end
    if not inFlight[id] then
      local exp, frame = valid(call('HGET', P .. 'e:' .. token, id))
      if exp then
        if found >= limit then
          out[1] = 1
          return out
        end
        found = found + 1
        out[#out + 1] = id
        out[#out + 1] = exp
        out[#out + 1] = frame or call('HGET', P .. 'm:' .. id, 'f') or ''
      end
    end
  end
  from = from + STEP
  if #ids < STEP then return out end
  if from >= SCAN then
    out[1] = 1
    return out
  end
end
`

/** Whether a page would have something: token now → 1 or 0; 1 behind more expired ones than one looks at. */
export const HAS_MAIL = `${VALID}
local from = 0
while from < SCAN do
  local ids = call('ZRANGE', P .. 'i:' .. token, from, from + STEP - 1)
  for _, id in ipairs(ids) do
    if valid(call('HGET', P .. 'e:' .. token, id)) then return 1 end
  end
  if #ids < STEP then return 0 end
  from = from + STEP
end
return 1
`

/** id → waiting, field, value, …; nil: not of this partition. */
export const GET = `
local h = header(ARGV[1])
if not h then return false end
local waiting = h.kind == 'u' and call('ZSCORE', P .. 'w:' .. userOf(h), ARGV[1]) and 1 or 0
return { waiting, unpack(call('HGETALL', P .. 'm:' .. ARGV[1])) }
`

/** app key max → message ids with this message key. */
export const SEARCH = `
local key = P .. 'k:' .. ARGV[1] .. ':' .. ARGV[2]
if call('HLEN', key) <= tonumber(ARGV[3]) then return call('HVALS', key) end
local flat, ids = call('HSCAN', key, 0, 'COUNT', ARGV[3])[2], {}
for n = 2, #flat, 2 do ids[#ids + 1] = flat[n] end
return ids
`

/**
 * What has fallen due in the partition: at, limit, repair before
 * → [message, expiry, …], [unfinished message…], [ack note…], [device of an unfinished binding…]
 */
export const DUE = `
return {
  call('ZRANGEBYSCORE', P .. 'x', '-inf', ARGV[1], 'WITHSCORES', 'LIMIT', 0, ARGV[2]),
  call('ZRANGEBYSCORE', P .. 'todo', '-inf', ARGV[3], 'LIMIT', 0, 100),
  call('ZRANGEBYSCORE', P .. 'ai', '-inf', ARGV[3], 'LIMIT', 0, 100),
  call('ZRANGEBYSCORE', P .. 'bi', '-inf', ARGV[3], 'LIMIT', 0, 100),
}
`

/**
 * Moves waiting messages to a device that is bound now: user, token, platform, at, after, now
 * → last id looked at (empty: the end), id, exp, frame, …
 */
export const MOVE = `
local user, token, platform, at = ARGV[1], ARGV[2], ARGV[3], tonumber(ARGV[4])
local STEP, BYTES = 100, 1048576
local from = ARGV[5] == '' and '-' or '(' .. ARGV[5]
local ids = call('ZRANGEBYLEX', P .. 'w:' .. user, from, '+', 'LIMIT', 0, STEP)
local out, bytes = { '' }, 0
for n, id in ipairs(ids) do
  local h, key = header(id), P .. 'm:' .. id
  if h and tonumber(h.exp) > at then
    local frame = call('HGET', key, 'f')
    call('ZREM', P .. 'w:' .. user, id)
    call('HSET', key, 'h:' .. token, '1')
    if call('HSETNX', key, 'fd', token) == 1 then call('HSET', key, 'fp', platform) end
    call('ZADD', P .. 'todo', ARGV[6], id)
    out[#out + 1] = id
    out[#out + 1] = h.exp
    out[#out + 1] = frame
    bytes = bytes + #frame
  end
  if (n == #ids and n == STEP) or bytes > BYTES then
    out[1] = id
    return out
  end
end
return out
`

/** What a user's message should look like in its devices' inboxes: id → state, told, exp, user, frame, [had], [holders]. */
export const RECONCILE = `
local h = header(ARGV[1])
if not h then return false end
local m = call('HMGET', P .. 'm:' .. ARGV[1], 's', 'v', 'f')
local had, holders = parts(ARGV[1])
return { m[1] or 'pending', m[2] or '0', h.exp, userOf(h), m[3], had, holders }
`

/**
 * The oldest messages that have ended, accepted before the time: before limit → id… Pending ones end within their
 * validity, which is shorter than what is kept, so few stand in the way.
 */
export const OLD = `
local SCAN, STEP = 4096, 256
local out, limit = {}, tonumber(ARGV[2])
for from = 0, SCAN - STEP, STEP do
  local ids = call('ZRANGEBYSCORE', P .. 'all', '-inf', '(' .. ARGV[1], 'LIMIT', from, STEP)
  for _, id in ipairs(ids) do
    if #out >= limit then return out end
    local m = call('HMGET', P .. 'm:' .. id, 'c', 's')
    if m[2] or not m[1] then out[#out + 1] = id end
  end
  if #ids < STEP then return out end
end
return out
`

/**
 * Messages of an app by acceptance, after a place in that order: app from to afterAt afterId limit
 * → at and id of the last that was looked at (both empty: nothing follows), id, at, …
 */
export const SPAN = `
local SCAN, STEP = 512, 128
local app, limit = ARGV[1], tonumber(ARGV[6])
local afterAt, afterId = ARGV[4], ARGV[5]
local from = afterAt == '' and ARGV[2] or afterAt
local out, found, looked, offset = { '', '' }, 0, 0, 0
while true do
  local rows = call('ZRANGEBYSCORE', P .. 'all', from, '(' .. ARGV[3], 'WITHSCORES', 'LIMIT', offset, STEP)
  for n = 1, #rows, 2 do
    local id, at = rows[n], rows[n + 1]
    if at ~= afterAt or id > afterId then
      if found >= limit or looked >= SCAN then return out end
      looked = looked + 1
      out[1], out[2] = at, id
      local h = header(id)
      if h and h.app == app then
        found = found + 1
        out[#out + 1] = id
        out[#out + 1] = at
      end
    end
  end
  if #rows < 2 * STEP then
    out[1], out[2] = '', ''
    return out
  end
  offset = offset + STEP
end
`
