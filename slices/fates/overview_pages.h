// Pages that show what became of much: of a group, and of one whole of it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "slices/fates/answer_parts.h"
#include "slices/groups/groups.h"

namespace alongside::fates {

struct WholeShown {
  std::string title;
  std::string path;
  CountShown count;
};
struct KindShown {
  Message heading;
  std::vector<WholeShown> wholes;
  std::string next;  // "" where there are no more.
};

struct GroupShown {
  const groups::Member& member;
  CountShown count;
  std::vector<KindShown> kinds;
  std::vector<LineShown> newest;
  bool first = true;  // The first page of its lists.
  bool may_set = false;
  std::string public_path;  // "" where nothing is published.
};
std::string group_page(const html::Frame& frame, const GroupShown& shown,
                       std::optional<Message> notice);

struct WholePageShown {
  const groups::Member& member;
  std::string title;
  std::string path;           // Of this page.
  std::string path_of_whole;  // In its own room.
  CountShown count;
  std::vector<LineShown> lines;
  bool waiting_alone = false;  // Those without an answer.
  bool first = true;
  std::string next;
};
std::string whole_page(const html::Frame& frame, const WholePageShown& shown);

}  // namespace alongside::fates
