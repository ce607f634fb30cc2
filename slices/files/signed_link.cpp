#include "slices/files/signed_link.h"

#include "foundation/base/text.h"

namespace alongside::files {
namespace {

std::string signature_of(const SecretKey& key, std::int64_t file, std::int64_t until) {
  return keyed_fingerprint(key, "link to a file",
                           std::to_string(file) + " until " + std::to_string(until));
}

}  // namespace

std::string link_to(const SecretKey& key, std::int64_t file, Instant until) {
  const std::int64_t end = microseconds_of(until);
  return "/files/" + std::to_string(file) + "?until=" + std::to_string(end) +
         "&signature=" + signature_of(key, file, end);
}

bool link_holds(const SecretKey& key, std::int64_t file, std::string_view until,
                std::string_view signature, Instant now) {
  const auto end = whole_number(until);
  return end && same_secret(signature, signature_of(key, file, *end)) &&
         now < instant_from_microseconds(*end);
}

}  // namespace alongside::files
