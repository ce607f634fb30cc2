#include "slices/groups/roles/role_rule.h"

#include <algorithm>

#include "foundation/base/text.h"
#include "foundation/base/typed_text.h"

namespace alongside::groups {

Result<GivenRole> accept_role(const RoleForm& form) {
  const auto role = whole_number(form.role);
  if (!role || *role < 0 || *role > static_cast<std::int64_t>(Role::facilitator)) {
    return Problem{"role", say("Choose what they do in the group")};
  }
  const auto given = static_cast<Role>(*role);
  if (given == Role::member) return GivenRole{};
  Problems problems;
  check_typed({.field = "why",
               .text = form.why,
               .most = limits::role_reason_characters,
               .if_empty = say("Say why they do it")},
              problems);
  const auto months = whole_number(form.months);
  if (!months || std::ranges::find(months_to_choose, *months) == months_to_choose.end()) {
    problems.push_back({"months", say("Choose for how long")});
  }
  if (!problems.empty()) return problems;
  return GivenRole{.role = given, .why = form.why, .months = *months};
}

Instant end_of_role(Instant now, std::int64_t months) {
  using namespace std::chrono;
  const auto today = floor<days>(now);
  const year_month_day then = year_month_day(today) + std::chrono::months(months);
  // A day that the month does not have: its last.
  const sys_days day = then.ok() ? sys_days(then) : sys_days(then.year() / then.month() / last);
  return day + (now - today);
}

}  // namespace alongside::groups
