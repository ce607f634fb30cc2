// JSON of maps and frames: what is read is a map that can be written and read again, and whose
// lists fit together; all else gives nothing.
#include "fuzz/fuzz.h"
#include "slices/opinion_map/opinion_map.h"

namespace alongside {
namespace {

using namespace opinion_map;

void check(const OpinionMap& map) {
  must(map.counted <= map.people && map.groups.size() <= most_groups);
  for (const StatementOnMap& statement : map.statements) {
    must(statement.groups.size() == map.groups.size());
    must(statement.sides.size() == map.statements.front().sides.size());
  }
  for (const Group& group : map.groups) {
    for (const Representative& one : group.representative) {
      must(one.statement < map.statements.size());
    }
  }
  for (const Voice& voice : map.voices) {
    must(voice.statement < map.statements.size());
    must(!voice.group || *voice.group < map.groups.size());
    must(!voice.side || *voice.side < map.statements.front().sides.size());
  }
  const std::string written = json_of(map);
  const auto again = map_from_json(written);
  must(again && json_of(*again) == written);
}

}  // namespace
}  // namespace alongside

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace alongside;
  const std::string_view text = bytes_of(data, size);
  if (const auto map = map_from_json(text)) check(*map);
  if (const auto frame = frame_from_json(text)) {
    const std::string written = json_of(*frame);
    const auto again = frame_from_json(written);
    must(again && json_of(*again) == written);
  }
  return 0;
}
