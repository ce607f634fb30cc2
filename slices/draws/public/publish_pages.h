// Before a round is published: what is in it, what can work and what cannot be undone.
#pragma once

#include <string>
#include <vector>

#include "foundation/html/page.h"
#include "slices/draws/draw_record.h"
#include "slices/draws/public/seed_making.h"
#include "slices/draws/search/lottery_record.h"
#include "slices/groups/groups.h"

namespace alongside::draws {

/// Somebody who may be named to make the seed.
struct ShownMember {
  std::int64_t person = 0;
  std::string name;
};

struct PublishPage {
  const groups::Member& member;
  const Draw& selection;
  FoundLottery lottery;
  std::int64_t seats = 0;  // Of this round.
  bool has_quotas = false;
  std::vector<ShownMember> members;  // Of the group.
  std::int64_t member_count = 0;     // In all.
  SeedWayForm form;
  Problems problems;
};
std::string publish_page(const html::Frame& frame, const PublishPage& data);

}  // namespace alongside::draws
