// Backups: whatever stands in a file, it is read whole or refused; keys of age come back as they
// were written.
#include "foundation/backup/backup.h"
#include "foundation/backup/bech32.h"
#include "foundation/base/stop.h"
#include "fuzz/fuzz.h"

namespace alongside {
namespace {

age::Source source_of(std::string_view text) {
  return [text](std::size_t most) mutable {
    const std::string piece(text.substr(0, most));
    text.remove_prefix(piece.size());
    return piece;
  };
}

template <class F>
void or_refused(F&& body) {
  try {
    body();
  } catch (const CommandProblem&) {
  }
}

}  // namespace
}  // namespace alongside

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace alongside;
  const std::string_view text = bytes_of(data, size);
  if (const auto bytes = age::from_bech32("age", text)) {
    must(age::from_bech32("age", age::to_bech32("age", *bytes)) == bytes);
  }
  or_refused([&] {
    const std::string written = backup::manifest_text(backup::manifest_of(text));
    must(backup::manifest_text(backup::manifest_of(written)) == written);
  });
  const age::Secret secret{std::string(32, 'k'), ""};
  or_refused([&] { backup::read_backup({secret, source_of(text)}, {}); });
  return 0;
}
