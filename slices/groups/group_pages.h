// Pages of groups as a whole: the list, the form that starts or changes one, who may do what.
#pragma once

#include <string>
#include <vector>

#include "foundation/base/card.h"
#include "foundation/html/page.h"
#include "slices/groups/group_rule.h"
#include "slices/groups/groups.h"
#include "slices/groups/records.h"

namespace alongside::groups::pages {

struct ListShown {
  GroupList list;
  std::int64_t page = 1;
  bool may_start = false;
  std::optional<Message> notice;
};
std::string list(const html::Frame& frame, const ListShown& shown);

std::string new_group(const html::Frame& frame, const GroupForm& form, const Problems& problems);
/// `sides_now` of the fields belong to sides that are there.
std::string settings(const html::Frame& frame, const Member& member, const GroupForm& form,
                     std::size_t sides_now, const Problems& problems);

/// `all`: of each room, in the order in which they are shown.
std::string permissions(const html::Frame& frame, const Member& member,
                        const std::vector<const Permission*>& all);

/// Hundreds of groups later, `50` rows are a page: the number of pages, at least one.
std::int64_t page_count(std::int64_t rows);

Message openness_name(Openness openness);

/// What was done, said once above the page: `?done=joined`. Nothing where the word is unknown.
std::optional<Message> notice(std::string_view done);

}  // namespace alongside::groups::pages
