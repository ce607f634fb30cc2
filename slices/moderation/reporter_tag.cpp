#include "slices/moderation/reporter_tag.h"

namespace alongside::moderation {

std::string reporter_tag(const SecretKey& key, std::string_view kind, std::int64_t contribution,
                         Id<people::Person> person) {
  return keyed_fingerprint(
      key, "reporter",
      std::string(kind) + ":" + std::to_string(contribution) + ":" + std::to_string(person.number));
}

std::string report_day_tag(const SecretKey& key, Instant now, Id<people::Person> person) {
  const auto day = std::chrono::floor<std::chrono::days>(now).time_since_epoch().count();
  return keyed_fingerprint(key, "report_day",
                           std::to_string(day) + ":" + std::to_string(person.number));
}

}  // namespace alongside::moderation
