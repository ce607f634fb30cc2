// One thing that somebody said: what is proposed, and deciding about it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "slices/groups/groups.h"
#include "slices/moderation/care_pages.h"

namespace alongside::moderation {

struct ProposalShown {
  std::int64_t id = 0;
  std::string by;
  Outcome outcome = Outcome::stays;
  std::string words;
  Mending mending = Mending::at_once;  // Of other words.
  bool mine = false;
  Problems why_not = {};  // Why this member may not agree.
};

struct MatterShown {
  const groups::Member& member;
  Matter matter;
  bool may_read = true;  // What was taken out is not read by all.
  std::string path, path_back;
  std::string note;     // Its content note; "" where it has none.
  bool folded = false;  // Who looks wants to skip what is distressing.
  std::vector<Worry> worries;
  std::vector<ProposalShown> proposals;
  std::vector<DecisionShown> decisions;
  std::string asked_words;  // What the author is asked about; "" where nothing.
  bool asks_me = false;     // It is theirs.
  bool may_show = false;    // Alone: it waits, and they look first.
  bool two_sides = false;
  Problems may_not = {};  // Why this member may not propose.
  ProposalForm form = {};
  Problems problems = {};
  std::optional<Message> notice = {};
};
std::string matter_page(const html::Frame& frame, const MatterShown& shown);

/// What was just done, by the word that the address holds.
std::optional<Message> matter_notice(std::string_view done);

}  // namespace alongside::moderation
