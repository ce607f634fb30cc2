// The pages of a draw: the list.
#pragma once

#include <string>

#include "foundation/html/page.h"
#include "slices/groups/groups.h"
#include "slices/selection/selection_record.h"

namespace alongside::selection {

struct SelectionListPage {
  const groups::Member& member;
  SelectionList selections;
  std::int64_t page = 1;
  bool may_organise = false;
};
std::string selection_list_page(const html::Frame& frame, const SelectionListPage& data);

}  // namespace alongside::selection
