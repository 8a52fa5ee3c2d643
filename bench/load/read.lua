-- Reads the figures of offices at random: one line of the file for each office, its id first.
-- Arguments: the file; a suffix of the path.

local paths = {}

function init(args)
  for line in io.lines(args[1]) do
    paths[#paths + 1] = "GET /api/pollofficesstats/" .. line:match("^%S+") .. (args[2] or "/") .. " HTTP/1.1\r\nhost: bench\r\n\r\n"
  end
  math.randomseed(os.time() + tonumber(tostring({}):match("0x(%x+)"), 16) % 100000)
end

function request()
  return paths[math.random(#paths)]
end

function done(summary, latency)
  local errors = summary.errors
  print(string.format(
    'told {"requests":%d,"microseconds":%d,"p50":%d,"p99":%d,"refused":%d,"broken":%d}',
    summary.requests, summary.duration, latency:percentile(50), latency:percentile(99), errors.status,
    errors.connect + errors.read + errors.write + errors.timeout))
end
