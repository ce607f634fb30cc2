// Files that people bring: what they are, and pictures decoded and written anew.
#include "foundation/images/picture.h"
#include "fuzz/fuzz.h"
#include "slices/files/kinds.h"

using namespace alongside;

/// Decoding takes long: of large ones nothing more is learned.
constexpr std::size_t most_bytes = 64 * 1024;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes = bytes_of(data, size);
  const auto kind = files::kind_of(bytes);
  if (!kind || !files::is_picture(*kind) || size > most_bytes) return 0;
  const auto outcome = images::rewritten(bytes);
  if (const auto* picture = std::get_if<images::Picture>(&outcome)) {
    must(picture->width <= images::large_side && picture->height <= images::large_side);
    must(images::picture_kind(picture->large) == picture->kind);
    must(std::holds_alternative<images::Picture>(images::rewritten(picture->large)));
  }
  return 0;
}
