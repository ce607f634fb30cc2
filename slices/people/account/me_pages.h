// A person's own page: details, passphrase, sessions, data.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "foundation/base/instant.h"
#include "foundation/html/page.h"
#include "slices/people/account/account_rule.h"
#include "slices/people/people.h"

namespace alongside::people {

struct ShownSession {
  Instant started_at{};
  enum class Where { this_browser, elsewhere } where = Where::elsewhere;
  std::string key = {};  // By which it is ended.
};

struct OwnPage {
  DetailsForm details;
  std::optional<Portrait> portrait;
  std::vector<ShownSession> sessions;  // Newest first.
  enum class Duty { none, caretaker } duty = Duty::none;
  std::string offered;        // offered_passphrase
  std::string asked_by = {};  // Who asks them to be a caretaker; "" for nobody.
  std::optional<Message> notice;
};
std::string own_page_html(const html::Frame& frame, const OwnPage& own, const Problems& problems);

}  // namespace alongside::people
