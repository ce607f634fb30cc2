// An opinion map as two tables: where each participant is, and what was found of each statement.
//
// `participants.csv` says of single people where they are and in which group. It is written of a
// conversation's public export alone, whose ids it has and whose answers anybody can read; of the
// questions of a community it is never made.
#pragma once

#include <string>
#include <vector>

#include "slices/opinion_map/opinion_map.h"
#include "slices/opinions/imports/polis_export.h"

namespace alongside::opinions {

/// id, x, y, group: its letter; "" where there are no groups, or who answered too little to be
/// counted.
std::string participants_csv(const opinion_map::Answers& answers,
                             const opinion_map::DrawnMap& drawn);

/// A row a statement that anybody answered:
///   id, text
///   all_agree, all_disagree, all_pass        counts of the people counted
///   A_agree, A_disagree, A_pass              the same of each group, by letter
///   side_NAME_agree ...                      the same of each side
///   consensus_agree, ..._low, ..._high       group-aware consensus and its 90% interval, and the
///   consensus_disagree, ..._low, ..._high    same of disagreement
///   divides, divides_low, divides_high       the widest gap between two groups
///   tells_apart                              yes: the gap is more than chance
///   representative_of                        "A agree; B disagree"
///   shared                                   "", "across groups", "across groups and sides"
///   shared_leaning                           "", "agree", "disagree"
/// `statements` are by `source_id`; `sides` the names of the sides that the map has.
std::string statements_csv(const opinion_map::OpinionMap& map,
                           const std::vector<polis::ImportedStatement>& statements,
                           const std::vector<std::string>& sides);

}  // namespace alongside::opinions
