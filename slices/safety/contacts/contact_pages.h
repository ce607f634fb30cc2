// Whom a group asked to be there when somebody is worried.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "foundation/html/page.h"
#include "slices/groups/groups.h"
#include "slices/safety/worries/worry_rule.h"

namespace alongside::safety::pages {

struct ContactLine {
  PersonId person;
  std::string name;
  bool agreed = false;
  bool may_end = false;
};
struct ContactsShown {
  const groups::Member& member;
  std::vector<ContactLine> contacts;
  std::int64_t hours = usual_hours;
  bool asked = false;  // The one who looks was asked, and has not answered.
  bool may_name = false;
  std::vector<ContactLine> others;  // Members who could be asked.
  std::optional<Message> notice;
};
std::string contacts(const html::Frame& frame, const ContactsShown& shown,
                     const Problems& problems);

}  // namespace alongside::safety::pages
