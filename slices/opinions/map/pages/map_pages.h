// The page of the opinion map, its live parts, and the page of its report.
#pragma once

#include <optional>
#include <string>

#include "slices/groups/groups.h"
#include "slices/opinions/map/map_for_member.h"

namespace alongside::opinions {

struct MapPage {
  const groups::Member& member;
  MapForMember found;
  std::int64_t page = 1;  // Of every statement.
  GroupNameForm form;
  Problems problems;
  std::optional<Message> notice;
  Instant now{};

  /// Only somebody who answered every statement may watch the map move.
  bool live() const {
    return page == 1 && !found.moment && found.sees_all() && found.map &&
           !is_closed(found.question, now);
  }
};
std::string map_page(const html::Frame& frame, const MapPage& data);

/// What was just done, by the word that the address holds; nothing for any other.
std::optional<Message> map_notice(std::string_view done);

/// What the event stream sends: the same for everybody, with nothing of who looks.
std::string live_map(const Words& words, const Question& question, const ShownMap& map);
/// Instead of it, when there is a statement that those who listen have not answered.
std::string live_map_wait(const Words& words, const Question& question);

/// 'You are here', for the one who asks: the script puts it over a map that has moved.
std::string own_part(const Words& words, const MapForMember& found);

std::string map_report_page(const html::Frame& frame, const groups::Member& member,
                            const Question& question, const ShownMap& map);

}  // namespace alongside::opinions
