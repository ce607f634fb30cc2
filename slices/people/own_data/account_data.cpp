#include "slices/people/own_data/account_data.h"

namespace alongside::people {

void write_account(JsonWriter& json, const Details& details, std::string_view reading,
                   const std::vector<Instant>& signed_in_at) {
  json.text("name", details.name);
  json.text("pronouns", details.pronouns);
  json.text("email", details.email);
  json.text("reading", reading);
  json.list("sessions", [&] {
    for (const Instant instant : signed_in_at) {
      json.item([&] { json.instant("signed_in_at", instant); });
    }
  });
}

}  // namespace alongside::people
