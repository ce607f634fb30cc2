// How groups of opinion, their sizes, and how sure a map is are said on pages and in the report.
#pragma once

#include <string>

#include "foundation/base/message.h"
#include "foundation/words/words.h"
#include "slices/opinions/map/shown/shown_map.h"

namespace alongside::opinions {

/// "Group A" ("Part A" of a line), or "Group A: Evenings first" where members gave it a name.
Message name_of(const ShownGroup& group);
/// "Group A" in each case, where the name stands nearby.
Message letter_of(const ShownGroup& group);

/// "62 people"; "about 60 people" where it is rounded; "fewer than 8 people" where it is hidden.
Message people_text(const ShownNumber& number, SmallNumbers small_numbers);

/// "Group A: about 60 people."
Message size_of(const Words& words, const ShownGroup& group, SmallNumbers small_numbers);

/// How a group answered a statement.
struct GroupCounts {
  const ShownMap& map;
  std::size_t group;
  std::size_t statement;

  const ShownCounts& counts() const { return map.statements[statement].groups.sides[group]; }
};

/// How much of a group agrees: "83% agree"; "at least 64% agree" or "at most 20% agree" where it is
/// not known exactly. The same of disagreeing. Nothing where nothing can be said.
std::optional<Message> share_said(const Words& words, const GroupCounts& counts, Leaning leaning);

Message share_said(const Words& words, const Share& share, Leaning leaning);

/// What most of a group say, or that its answers go both ways.
Message stance_of(const Words& words, const GroupCounts& counts);

/// Where people lie along a line, or in a cloud, without a gap: from where to where, and that there
/// is none.
Message said_of_line(const ShownMap& map);
Message said_of_no_gap(const ShownMap& map);

/// Whether what the map is cut in are parts of a line or a cloud, and no groups.
bool has_parts(const ShownMap& map);

/// "The groups", or "The parts" of a line; what all share, what divides them, what they are called.
Message groups_title(const ShownMap& map);
Message names_title(const ShownMap& map);
Message shared_title(const ShownMap& map);
Message dividing_title(const ShownMap& map);

/// Whether the groups stand apart or shade into each other.
Message said_of_borders(bool stand_apart);

/// How sure it is that there are so many groups; that this group is one.
Message said_of_number(Certainty same_number, std::size_t groups);
Message said_of_group(Certainty found_again);

/// Whether groups and sides are the same.
Message said_of_sides(const GroupsBesideSides& beside);

/// "Agree", "Disagree", for a sentence: "most agree".
Message said_of_few(Leaning leaning, const std::string& who);

}  // namespace alongside::opinions
