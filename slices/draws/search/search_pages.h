// The page of the lottery: how the search goes, and what was found.
#pragma once

#include <string>
#include <vector>

#include "foundation/html/page.h"
#include "slices/draws/search/lottery_record.h"
#include "slices/draws/search/search_parts.h"
#include "slices/groups/groups.h"

namespace alongside::draws {

struct SearchPage {
  const groups::Member& member;
  SearchState state;
  std::optional<FoundLottery> lottery;
  bool organises = false;
  std::string watch_url;   // Whole, to hand on.
  std::string print_salt;  // For who organises.
};
std::string search_page(const html::Frame& frame, const SearchPage& data);

}  // namespace alongside::draws
