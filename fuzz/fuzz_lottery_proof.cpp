// The files of a lottery with a NUL between them: probabilities, panels, certificate, and perhaps
// selected, remaining and the numbered list. Whatever they hold, they are checked to an end, within
// the limits of 128 bits (the sanitizer sees what overflows), and what is found is said.
#include <algorithm>
#include <array>
#include <optional>

#include "fuzz/fuzz.h"
#include "slices/lottery_proof/lottery_proof.h"

namespace alongside {
namespace {

std::array<std::optional<std::string_view>, 6> parts_of(std::string_view bytes) {
  std::array<std::optional<std::string_view>, 6> parts;
  for (auto& part : parts) {
    part = bytes.substr(0, bytes.find('\0'));
    if (part->size() == bytes.size()) break;
    bytes.remove_prefix(part->size() + 1);
  }
  return parts;
}

}  // namespace
}  // namespace alongside

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace alongside;
  const auto parts = parts_of(bytes_of(data, size));
  const auto checked = lottery_proof::check_lottery({.probabilities = parts[0].value_or(""),
                                                     .panels = parts[1].value_or(""),
                                                     .certificate = parts[2].value_or(""),
                                                     .selected = parts[3],
                                                     .remaining = parts[4],
                                                     .lottery = parts[5]});
  must(checked.right == checked.wrong.empty());
  must(checked.right || !checked.complete);
  must(!checked.right || !checked.found.empty());
  for (const auto* list : {&checked.found, &checked.wrong}) {
    for (const Message& message : *list) must(!message.text().empty());
  }
  return 0;
}
