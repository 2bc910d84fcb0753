/**
 * The broadcasts of all apps, in the partition of the apps: they are few, and their heads are asked for twice a second.
 *
 *   bh                 hash of app to its newest id
 *   bl:<app>           sorted set by text: the ids
 *   bx:<app>           sorted set: the same by expiry
 *   be:<app>:<id>      hash: j facts (JSON), f frame, l its length, x expiry, k message key, p the id before it,
 *                      r what it removes, v when it was revoked
 *   bk:<app>           hash of message key to id
 */

/**
 * app id key acceptedAt expiresAt revokes maxEntries maxBytes facts frame maxWithRemovals
 *   → stored previous | repeat id facts | behind newest | full | nil: there is nothing to revoke
 */
export const APPEND_BROADCAST = `
local app, id, key, at, expires, revokes = ARGV[1], ARGV[2], ARGV[3], ARGV[4], ARGV[5], ARGV[6]
local function entry(of) return P .. 'be:' .. app .. ':' .. of end

local function hasRoom()
  local entries, bytes = 1, #ARGV[10]
  for _, other in ipairs(call('ZRANGEBYSCORE', P .. 'bx:' .. app, '(' .. at, '+inf')) do
    local stored = call('HMGET', entry(other), 'l', 'r')
    if not stored[2] then
      entries = entries + 1
      bytes = bytes + tonumber(stored[1])
    end
  end
  return entries <= tonumber(ARGV[7]) and bytes <= tonumber(ARGV[8])
end

if revokes == '' then
  local known = call('HGET', P .. 'bk:' .. app, key)
  if known then return { 'repeat', known, call('HGET', entry(known), 'j') } end
  if not hasRoom() then return { 'full' } end
else
  local old = call('HMGET', entry(revokes), 'l', 'r', 'v')
  if not old[1] or old[2] or old[3] then return false end
  if call('ZCOUNT', P .. 'bx:' .. app, '(' .. at, '+inf') >= tonumber(ARGV[11]) then return { 'full' } end
end
local newest = call('HGET', P .. 'bh', app) or ''
if id <= newest then return { 'behind', newest } end

call('HSET', entry(id), 'j', ARGV[9], 'f', ARGV[10], 'l', #ARGV[10], 'x', expires, 'k', key, 'p', newest)
call('ZADD', P .. 'bl:' .. app, 0, id)
call('ZADD', P .. 'bx:' .. app, expires, id)
call('HSET', P .. 'bh', app, id)
if revokes == '' then
  call('HSET', P .. 'bk:' .. app, key, id)
else
  call('HSET', entry(id), 'r', revokes)
  call('HSET', entry(revokes), 'v', at)
end
return { 'stored', newest }
`

/**
 * app after now max → the last id looked at or '' at the end, then of each valid entry: id, facts, frame, id before,
 * what it removes, when it was revoked
 */
export const READ_BROADCASTS = `
local app, max = ARGV[1], tonumber(ARGV[4])
local ids = call('ZRANGEBYLEX', P .. 'bl:' .. app, ARGV[2] == '' and '-' or '(' .. ARGV[2], '+', 'LIMIT', 0, max)
local out = { #ids == max and ids[max] or '' }
for _, id in ipairs(ids) do
  local one = call('HMGET', P .. 'be:' .. app .. ':' .. id, 'j', 'f', 'p', 'r', 'v', 'x')
  if one[1] and tonumber(one[6]) > tonumber(ARGV[3]) then
    out[#out + 1] = { id, one[1], one[2], one[3], one[4] or '', one[5] or '' }
  end
end
return out
`

/** before max → how many entries that ended before were forgotten. The heads stay, so that ids go on from them. */
export const PRUNE_BROADCASTS = `
local left = tonumber(ARGV[2])
for _, app in ipairs(call('HKEYS', P .. 'bh')) do
  local ended = call('ZRANGEBYSCORE', P .. 'bx:' .. app, '-inf', '(' .. ARGV[1], 'LIMIT', 0, left)
  for _, id in ipairs(ended) do
    local entry = P .. 'be:' .. app .. ':' .. id
    local key = call('HGET', entry, 'k')
    if key and call('HGET', P .. 'bk:' .. app, key) == id then call('HDEL', P .. 'bk:' .. app, key) end
    call('DEL', entry)
    call('ZREM', P .. 'bl:' .. app, id)
    call('ZREM', P .. 'bx:' .. app, id)
  end
  left = left - #ended
  if left == 0 then break end
end
return ARGV[2] - left
`

/**
 * What devices tell about broadcasts, in the device's partition.
 *
 *   bn token at readTo oldest keptMs (event id)…  → platform, version, (event id)… that were told for the first time
 *
 * Events are a, o and i. What a device told stays as long as it tells more within `keptMs`; then, and beyond some
 * hundreds, ids below `oldest` go.
 */
export const NOTE_BROADCASTS = `
local PLACE = { a = 1, o = 2, i = 3 }
local MANY_PARTS = 256

OPS.bn = function(at, n)
  local token, when, readTo = ARGV[at], ARGV[at + 1], ARGV[at + 2]
  local dev, key = P .. 'dev:' .. token, P .. 'bp:' .. token
  local known = call('HMGET', dev, 'platform', 'appVersion', 'bc', 'a')
  -- The cursor of a device that was forgotten meanwhile would stay for ever.
  if known[4] and readTo > (known[3] or '') then call('HSET', dev, 'bc', readTo) end
  local out = { known[1] or '0', known[2] or '' }
  for p = at + 5, at + n - 1, 2 do
    local event, id = ARGV[p], ARGV[p + 1]
    local told = { string.match(call('HGET', key, id) or '0:0:0', '^(%d+):(%d+):(%d+)$') }
    if told[PLACE[event]] == '0' then
      told[PLACE[event]] = when
      call('HSET', key, id, table.concat(told, ':'))
      out[#out + 1] = event
      out[#out + 1] = id
    end
  end
  if #out > 2 then
    call('PEXPIRE', key, ARGV[at + 4])
    if call('HLEN', key) > MANY_PARTS then
      for _, id in ipairs(call('HKEYS', key)) do
        if id < ARGV[at + 3] then call('HDEL', key, id) end
      end
    end
  end
  return out
end
`
