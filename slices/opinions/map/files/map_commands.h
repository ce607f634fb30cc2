// What `alongside map` does: the opinion map of a conversation in files, drawn alone, without a
// database and a community.
//
// What is wrong is a problem with what to do; its field says where it lies: comments, votes,
// participants, summary, sign, sides, directory, out.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "foundation/base/instant.h"
#include "foundation/base/result.h"
#include "slices/opinion_map/opinion_map.h"
#include "slices/opinions/imports/polis_export.h"
#include "slices/opinions/map/files/map_sides.h"

namespace alongside::opinions {

struct MapFilesOptions {
  std::string directory;  // An export of the Polis software.
  std::string out;        // A folder; made where there is none.
  std::string sides;      // A CSV file participant,side; "" for no sides.
  polis::Sign sign = polis::Sign::find;
  std::uint64_t seed = 1;
};

/// The answers under their numbers in the export: `voter-id` and `comment-id`.
opinion_map::Answers answers_in(const polis::Conversation& conversation,
                                const SidesOfPeople& sides = {});

/// Writes participants.csv, statements.csv (map_csv.h), map.json (map_json.h) and report.html into
/// `out`, all or none; files of these names are replaced. Returns in sentences what came in, what
/// was left out and why, and what was found. The same files and seed give the same map.
Result<std::vector<Message>> write_map_files(const MapFilesOptions& options, Instant now,
                                             const polis::ReadProgress& progress = {});

}  // namespace alongside::opinions
