// The page on which members make the seed of a draw, or an organiser types a draw by hand.
#pragma once

#include <string>
#include <vector>

#include "foundation/html/page.h"
#include "slices/groups/groups.h"
#include "slices/selection/lottery_record.h"
#include "slices/selection/selection_record.h"

namespace alongside::selection {

struct SeedPage {
  const groups::Member& member;
  const Selection& selection;
  PublishedDraw draw;
  std::vector<Contribution> contributions;
  std::vector<std::string> names;    // Whose they are, in the same order.
  std::vector<std::string> to_come;  // Who was named and has not put anything in.
  std::string own_commitment;        // "" where the one who looks has put nothing in.
  bool may_contribute = false;
  bool organises = false;
  ContributionForm form;
  HandDrawForm hand;
  Problems problems;
  std::optional<Message> notice;
};
std::string seed_page(const html::Frame& frame, const SeedPage& data);

}  // namespace alongside::selection
