// Who comes to a meeting, and how.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "foundation/base/id.h"
#include "foundation/base/message.h"
#include "slices/meetings/terms.h"

namespace alongside::meetings {

struct Coming {
  Id<people::Person> person;
  Way way = Way::in_person;
  bool supporter = false;
};

/// A number of people without their names: 0 where it is under `fewest_counted`. One or two are
/// easily known by who is absent, or whom they see.
inline constexpr std::int64_t fewest_counted = 3;
std::int64_t count_shown(std::int64_t people);

struct NamedWay {
  Way way;
  std::string_view name;  // In forms.
};
inline constexpr std::array ways{
    NamedWay{Way::in_person, "in_person"}, NamedWay{Way::online, "online"},
    NamedWay{Way::by_phone, "by_phone"}, NamedWay{Way::in_writing, "in_writing"},
    NamedWay{Way::not_coming, "not"}};
/// Nothing for what is none of them.
std::optional<Way> way_named(std::string_view name);
std::string_view name_of(Way way);

/// "In person".
Message said(Way way);

}  // namespace alongside::meetings
