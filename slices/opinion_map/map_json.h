// An opinion map as JSON (RFC 8259): what is kept, what `alongside map` writes as `map.json`, and a
// format that other programs may read and write.
//
// Numbers round-trip exactly: what is written and read again is the same map. Text that is broken,
// of another format, or that says what no map can (a place that is not there, counts that do not
// fit) gives nothing. Fields that a reader does not know are passed over; in the same `format`
// fields may be added, and none changes its meaning.
//
// The counts are exact. Who shows a map to people that could know one another hides small numbers
// first.
//
// A map
//   kind            "opinion-map"
//   format          1
//   people          whole number: who gave any answer
//   counted         whole number: who answered enough to shape the map (seven statements, or all)
//   answers         whole number: answers given
//   evidence        why there are as many groups as there are
//     verdict       "groups", "too-few-people", "no-structure" (answers go together no more than
//                   by chance), or "no-gap" (they do, and people are along a line or in a cloud,
//                   without a gap between groups)
//     first_share, second_share   0 to 1: share of what varies that lies along x and along y
//     first_share_by_chance, second_share_by_chance   0 to 1: 99% of shuffled conversations have
//                   less along x, along y (the second may be absent)
//     along_a_line  true: people differ along x far more than along y (may be absent)
//     tried         list, by number of groups:
//                   groups, smallest (people in the smallest), silhouette (-1 to 1, mean; more is
//                   clearer), silhouette_by_chance (95% of shuffled conversations have less),
//                   gap (the least between two groups: more than 1 is one; may be absent)
//     stand_apart   true: the groups stand apart; false: they shade into each other
//     same_number   0 to 1: share of the resamplings that came to as many groups
//   statements      list, by id:
//     id            whole number
//     all           COUNTS of the people counted
//     groups        list of COUNTS, in the order of the map's groups, or parts
//     sides         list of COUNTS, in the order of the side numbers, from 0
//     loading       POINT: how the statement pulls those who agree
//     agree_together, disagree_together   INTERVAL, 0 to 1: group-aware consensus
//     divides       INTERVAL, 0 to 1: widest gap between two groups' shares of agreement
//     tells_apart   true: that gap is more than chance
//     shared_leaning "agree", "disagree" or null
//     shared        "no", "across-groups", "across-groups-and-sides"
//   groups          list, by letter; empty unless the verdict is "groups":
//     letter        "A", "B" ... : kept from map to map
//     people        whole number
//     centre        POINT
//     bubbles       list of BUBBLES
//     representative list, the most telling first: statement (id), leaning ("agree" or
//                   "disagree"), share (0 to 1), z_share, z_difference (standard scores),
//                   found_again (0 to 1: in which share of the resamplings)
//     found_again   0 to 1: mean Jaccard similarity of the group with itself when drawn anew
//   parts           the same of the parts that a line or a cloud of people is cut into, so that it
//                   can be told what each part says; only where the verdict is "no-gap"
//   bubbles         list of BUBBLES, of all, where there are no groups and no parts
//   sides           null, or
//     agreement     INTERVAL: 1 where groups and sides are the same, 0 where no more than by chance
//     people        list for each group of lists for each side of whole numbers
//   voices          list: statement (id), group (letter) or null, side (number from 0) or null,
//                   leaning
//
//   COUNTS are agree, disagree, pass: whole numbers. A POINT is x and y, in the unit of the
//   components (components.h). A BUBBLE is x, y and people (5 or more). An INTERVAL is value, low
//   and high (90%).
//
// A frame (what places people and carries a map to the next) is kept and not published
//   kind            "opinion-map-frame"
//   format          1
//   columns         list, by statement: statement (id), mean (-1 to 1), loading (POINT)
//   centres         list: letter, place (POINT)
//   reach           how far from the middle 95% of the people counted are
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "slices/opinion_map/map.h"

namespace alongside::opinion_map {

inline constexpr std::int64_t map_format = 1;
/// Far above the largest map: 20,000 statements in five groups take 25 MB.
inline constexpr std::size_t most_map_json_bytes = 128 * 1024 * 1024;

std::string json_of(const OpinionMap& map);
std::optional<OpinionMap> map_from_json(std::string_view json);

std::string json_of(const Frame& frame);
std::optional<Frame> frame_from_json(std::string_view json);

}  // namespace alongside::opinion_map
