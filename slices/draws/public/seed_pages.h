// The page on which members make the seed of a draw, or an organiser types a draw by hand.
#pragma once

#include <string>
#include <vector>

#include "foundation/html/page.h"
#include "slices/draws/draw_record.h"
#include "slices/draws/public/seed_making.h"
#include "slices/draws/search/lottery_record.h"
#include "slices/groups/groups.h"

namespace alongside::draws {

struct SeedPage {
  const groups::Member& member;
  const Draw& selection;
  PublishedDraw draw;
  std::vector<Contribution> contributions;
  std::vector<std::string> names;    // Whose they are, in the same order; "" of who is gone.
  std::vector<std::string> to_come;  // Who was named and has not put anything in.
  std::string own_commitment;        // "" where the one who looks has put nothing in.
  PutIn may = PutIn::by_hand;        // Whether they may.
  bool organises = false;
  bool list_is_public = false;  // Of the panels, as was done earlier.
  bool too_few = false;         // At the moment at which it was to be opened.
  ContributionForm form;
  HandDrawForm hand;
  Problems problems;
  std::optional<Message> notice;
};
/// In words, where somebody may not.
Message why_not(PutIn may);
std::string seed_page(const html::Frame& frame, const SeedPage& data);

}  // namespace alongside::draws
