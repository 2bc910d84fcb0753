/**
 * Acks. The device's part takes the entry out of the inbox. A message of the device itself ends there; of a
 * user's message a note stays behind until the user's partition has settled it.
 *
 *   K token at platform id…     → platform, app version, and for each that matters: id s app type task | id u note |
 *                                 id x (not of this partition)
 *   S id token at platform      → app type task waited token…, when this ack has settled it
 *   Y note                      → the note is done
 *   wh id                       → the partition of the user's message that is noted by its id here; nil: none is
 */
export const ACKNOWLEDGE = `
local function ackHere(token, at, platform, id)
  local h = header(id)
  if not h then return { id, 'x' } end
  if h.kind ~= 'd' or h.target ~= token then return nil end
  local key = P .. 'm:' .. id
  -- It was never in the inbox, unless it was concluded there.
  if call('HGET', key, 's') == 'failed' and call('HEXISTS', key, 'h:' .. token) == 0 then return nil end
  call('HSETNX', key, 'ak:' .. token, at)
  call('ZREM', P .. 'x', id)
  if settle(id, h, 'delivered', at, token, platform) then return { id, 's', h.app, h.type, h.task } end
  return nil
end

OPS.K = function(at, n)
  local token, when, platform = ARGV[at], ARGV[at + 1], ARGV[at + 2]
  local known, version = factsOf(token)
  if platform == '' then platform = known end
  local out = { platform, version }
  for p = at + 3, at + n - 1 do
    local id = ARGV[p]
    local revoked = string.match(id, '^(' .. string.rep('.', 26) .. ')R$')
    local entry = not revoked and call('HGET', P .. 'e:' .. token, id)
    if entry then leaveInbox(token, id) end
    if entry and not string.match(entry, '^%d') then
      local note = cjson.encode({ id, token, cmsgpack.unpack(entry)[2], when, platform })
      call('ZADD', P .. 'ai', NOW, note)
      out[#out + 1] = { id, 'u', note }
    elseif revoked then
      call('ZREM', P .. 'rv:' .. token, revoked)
    else
      local done = ackHere(token, when, platform, id)
      if done then out[#out + 1] = done end
    end
  end
  return out
end

OPS.S = function(at)
  local id, token, when, platform = ARGV[at], ARGV[at + 1], ARGV[at + 2], ARGV[at + 3]
  local h = header(id)
  if not h or h.kind ~= 'u' then return false end
  local key = P .. 'm:' .. id
  if call('HEXISTS', key, 'h:' .. token) == 0 then return false end
  call('HSET', key, 'h:' .. token, '0')
  call('HSETNX', key, 'ak:' .. token, when)
  call('ZREM', P .. 'w:' .. userOf(h), id)
  if not settle(id, h, 'delivered', when, token, platform) then return false end
  local had = parts(id)
  return { h.app, h.type, h.task, call('HEXISTS', key, 'wd'), unpack(had) }
end

OPS.wh = function(at) return call('HGET', P .. 'where', ARGV[at]) end

OPS.Y = function(at) return call('ZREM', P .. 'ai', ARGV[at]) end
`
