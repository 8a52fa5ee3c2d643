-- Keeps a snapshot if it is newer than the one that is there, in one step: of many writers in any order, the highest
-- version stays.
--
-- KEYS[1]  the snapshot, a text of the form "VERSION VALUE"
-- ARGV[1]  its version, a whole number below 2^53
-- ARGV[2]  its value
-- ARGV[3]  when it ends, in milliseconds of this server's clock
--
-- Returns 1 if it was kept, and 0 if it was not: because the version there is the same or higher, or because its end
-- has passed (the command waited in a connection that hung). One of the same version leaves the one that is there, end
-- included, because nobody knows which of the two was read first. What lies there and is not of our form is replaced.
local time = redis.call('TIME')
local left = ARGV[3] - (time[1] * 1000 + math.floor(time[2] / 1000))
if left <= 0 then
  return 0
end
local kept = redis.pcall('GET', KEYS[1])
local version = type(kept) == 'string' and tonumber(string.match(kept, '^(%d+) '))
if version and version >= tonumber(ARGV[1]) and redis.call('PTTL', KEYS[1]) > 0 then
  return 0
end
redis.call('SET', KEYS[1], ARGV[1] .. ' ' .. ARGV[2], 'PX', left)
return 1
