/**
 * What operators set, all in one partition.
 *
 *   config:<kind>      hash: id to version, colon, record (JSON)
 *   config-ids:<kind>  sorted set: the ids, in their order
 *   config-due         sorted set: kind, newline, id, by when they expire
 *   audit              stream: a (when) and e (entry, JSON)
 *
 * kind id expected now expires (empty: never) version record max → written | conflict | full
 */
export const WRITE_CONFIG = `
local kind, id, now, expires = ARGV[1], ARGV[2], tonumber(ARGV[4]), ARGV[5]
local hash, member = P .. 'config:' .. kind, kind .. '\\n' .. id
local stored = call('HGET', hash, id)
local version = stored and string.match(stored, '^%d+') or '0'
local due = call('ZSCORE', P .. 'config-due', member)
if due and tonumber(due) <= now then version = '0' end
if version ~= ARGV[3] then return 'conflict' end
if not stored and call('HLEN', hash) >= tonumber(ARGV[8]) then return 'full' end
call('HSET', hash, id, ARGV[6] .. ':' .. ARGV[7])
call('ZADD', P .. 'config-ids:' .. kind, 0, id)
if expires == '' then call('ZREM', P .. 'config-due', member) else call('ZADD', P .. 'config-due', expires, member) end
return 'written'
`

/** kind, prefix, after, number → id and record in turn. */
export const LIST_CONFIG = `
local kind, prefix, after = ARGV[1], ARGV[2], ARGV[3]
local from = after > prefix and '(' .. after or '[' .. prefix
if prefix == '' and after == '' then from = '-' end
-- No byte of UTF-8 is as large.
local to = prefix == '' and '+' or '(' .. prefix .. '\\255'
local ids = call('ZRANGEBYLEX', P .. 'config-ids:' .. kind, from, to, 'LIMIT', 0, ARGV[4])
local out = {}
for _, id in ipairs(ids) do
  out[#out + 1] = id
  out[#out + 1] = call('HGET', P .. 'config:' .. kind, id)
end
return out
`

/** kind id → 1; 0: there is none. */
export const REMOVE_CONFIG = `
call('ZREM', P .. 'config-ids:' .. ARGV[1], ARGV[2])
call('ZREM', P .. 'config-due', ARGV[1] .. '\\n' .. ARGV[2])
return call('HDEL', P .. 'config:' .. ARGV[1], ARGV[2])
`

/** now limit → how many. */
export const PRUNE_CONFIG = `
local due = call('ZRANGEBYSCORE', P .. 'config-due', '-inf', ARGV[1], 'LIMIT', 0, ARGV[2])
for _, member in ipairs(due) do
  local kind, id = string.match(member, '^([^\\n]*)\\n(.*)$')
  call('ZREM', P .. 'config-due', member)
  call('ZREM', P .. 'config-ids:' .. kind, id)
  call('HDEL', P .. 'config:' .. kind, id)
end
return #due
`

/** when entry max */
export const APPEND_AUDIT = `
return call('XADD', P .. 'audit', 'MAXLEN', '~', ARGV[3], '*', 'a', ARGV[1], 'e', ARGV[2])
`

/** before limit → how many of the oldest are gone. */
export const PRUNE_AUDIT = `
local removed = 0
for _, entry in ipairs(call('XRANGE', P .. 'audit', '-', '+', 'COUNT', ARGV[2])) do
  if tonumber(entry[2][2]) >= tonumber(ARGV[1]) then break end
  call('XDEL', P .. 'audit', entry[1])
  removed = removed + 1
end
return removed
`
