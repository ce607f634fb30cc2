// What the command line asks of this slice: bringing conversations in, results out.
//
// An import is all or nothing: of a conversation nothing is seen before its last write, but for a
// group that had to be made. What is wrong is a problem with file, line
// and what to do; its field says where it lies: comments, votes, participants, summary, results,
// sign, title, side, group, directory.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "foundation/base/id.h"
#include "foundation/base/instant.h"
#include "foundation/base/result.h"
#include "slices/opinions/imports/polis_export.h"

namespace alongside {
class Database;
class Transaction;
namespace groups {
struct Group;
}
}  // namespace alongside

namespace alongside::opinions {

struct Question;

struct ImportOptions {
  std::string group;  // Its name; made, listed, where there is none of that name.
  std::string title;  // "": the topic of summary.csv, or the folder's or file's name.
  std::string side;   // The constituency that the people count for; "" for none.
  polis::Sign sign = polis::Sign::find;
};

enum class ImportPhase { reading, saving };
/// `done` of `total`: bytes while reading, answers while saving.
using ImportProgress =
    std::function<void(ImportPhase phase, std::int64_t done, std::int64_t total)>;

struct Imported {
  Id<Question> question;
  Id<groups::Group> group;
  /// In order: the group where it was made, what came in, what was left out and why.
  std::vector<Message> summary;
};

/// `directory` holds comments.csv and votes.csv, perhaps participants-votes.csv and summary.csv.
Result<Imported> import_polis_directory(Database& database, const std::string& directory,
                                        const ImportOptions& options, Instant now,
                                        const ImportProgress& progress = {});

/// A file that `results_csv` wrote: counts without people. `options.side` and `sign` are not
/// used: a new group gets the file's sides, an existing one must have them.
Result<Imported> import_results_file(Database& database, const std::string& file,
                                     const ImportOptions& options, Instant now);

/// What the page of results gives as a file to everybody who may see all of them, small numbers
/// hidden where the question says so; nothing where there is no such question.
std::optional<std::string> results_csv(Transaction& transaction, Id<Question> question);

}  // namespace alongside::opinions
