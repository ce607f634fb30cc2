// The page of the lottery: how the search goes, what was found, publishing it.
#pragma once

#include <string>
#include <vector>

#include "foundation/html/page.h"
#include "slices/draws/search/lottery_record.h"
#include "slices/draws/search/search_parts.h"
#include "slices/groups/groups.h"

namespace alongside::draws {

/// Somebody who may be named to make the seed.
struct ShownMember {
  std::int64_t person = 0;
  std::string name;
};

struct SearchPage {
  const groups::Member& member;
  SearchState state;
  std::optional<FoundLottery> lottery;
  std::vector<ShownMember> members;  // Of the group; for the form alone.
  std::int64_t member_count = 0;     // In all.
  bool organises = false;
  std::string watch_url;   // Whole, to hand on.
  std::string print_salt;  // For who organises.
  SeedWayForm form;
  Problems problems;
};
std::string search_page(const html::Frame& frame, const SearchPage& data);

}  // namespace alongside::draws
