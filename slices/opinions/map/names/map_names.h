// Plain names that members give to groups of opinion: which is shown, and what the form may hold.
//
// A name belongs to a letter, so it follows its group from map to map. Who put it forward and when
// is nowhere; who backs it is known by a pseudonym of its own (pseudonyms.h), one name a letter.
// Counts of backers are shown nowhere: they would tell that somebody just pressed a button. A name
// that nobody backs any more is gone.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "foundation/base/result.h"
#include "slices/opinions/map/shown/shown_map.h"

namespace alongside::opinions {

inline constexpr std::size_t group_name_characters_most = 60;
/// Of one group of opinion: more than anybody reads.
inline constexpr std::int64_t names_of_letter_most = 30;

/// Fields in the order of `names_sql` (map_name_storage.cpp).
struct MapName {
  Id<MapName> id;
  int letter = 0;
  std::string text;
  std::int64_t backers = 0;
  bool mine = false;  // The person who asks backs it.
};

struct RemovedMapName {
  int letter = 0;
  std::string reason;
};

/// By letter, then by text: no order of time.
void put_in_order(std::vector<MapName>& names);

/// Of each letter the name that most people back; of equals the first by text.
std::vector<LetterName> names_shown(const std::vector<MapName>& names);

struct GroupNameForm {
  std::string letter;  // Its number.
  std::string name;
};

/// What is known when a name comes.
struct GroupNamePlace {
  std::vector<int> letters;  // Of the map.
  bool taken_out = false;    // The same text was, from this letter.
  bool there = false;        // It is there already; then it is backed.
  std::int64_t names_of_letter = 0;
};

/// The letter of the form, where the map has it.
std::optional<int> letter_in(const GroupNameForm& form, const std::vector<int>& letters);

struct CheckedGroupName {
  int letter = 0;
  std::string name;
};
/// Problems are beside `group` or `name`.
Result<CheckedGroupName> check_group_name(const GroupNameForm& form, const GroupNamePlace& place);

}  // namespace alongside::opinions
