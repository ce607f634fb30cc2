// What `alongside select` does: files in, files out, without a database and a community.
//
// What is wrong is a problem with what to do; its field says where it lies: people, features,
// selected, free, not-available, seed, lottery, size, folder, file, out.
#pragma once

#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "foundation/base/instant.h"
#include "foundation/base/result.h"
#include "slices/draws/commands/draw_settings.h"

namespace alongside::draws {

inline constexpr std::size_t most_seed_bytes = 64 * 1024;
inline constexpr std::size_t most_ids_named = 20;  // In a sentence; a file holds all of them.

struct SelectInput {
  std::string people, features;  // Files.
  int seats = 0;
  PeopleOptions options;
};

struct DrawOptions {
  /// Nothing: leximin, or what the draw's folder remembers.
  std::optional<lottery::Method> method;
  std::string seed;          // "": the program makes one up, and says so.
  std::size_t numbered = 0;  // How many panels lottery.csv has; 0: there is none.
  std::string out;           // A folder; made where there is none.
  bool overwrite = false;    // A draw that is in the folder is taken away.
};

/// What a long search is told, and tells.
struct SearchRun {
  Instant now;
  std::stop_token stop;  // Of a signal, or of the time limit.
  std::function<void(const lottery::Progress&)> progress;
};

/// Exit statuses are `done` 0, `no` 1 and `not_proved` 3; a problem is 2.
enum class Outcome {
  done,
  no,         // No panel meets the quotas; what was checked is not right.
  not_proved  // Stopped, or no proof was found. Files are written where a lottery was found.
};

struct Told {
  Outcome outcome = Outcome::done;
  std::vector<Message> said;
};

/// Writes selected.csv, remaining.csv, probabilities.csv, panels.csv, certificate.json,
/// report.json, report.html and perhaps lottery.csv into `out`, all or none; files of these names
/// are replaced. The same files and seed give the same panel.
Result<Told> select_panel(const SelectInput& input, const DrawOptions& draw, const SearchRun& run);

/// Whether any panel meets the quotas, and else the smallest change of quotas that would do.
Result<Told> check_quotas(const SelectInput& input, const SearchRun& run);

struct ReplaceOptions {
  /// A folder of a draw: it remembers all that `SelectInput` says, and who left before. Else "".
  std::string from;
  std::string selected;  // A file: the panel as it was. Where it lies in such a folder, as `from`.
  std::string free;      // Ids with commas between, or a file of ids: whose places are free.
  std::string not_available;  // The same: who else cannot be drawn. May be "".
};
/// Fills the free places from those who were not drawn, keeping the quotas over all. Writes what
/// `select_panel` writes, about the free places alone, and whole_panel.csv: who is on the panel
/// now.
Result<Told> replace_people(const SelectInput& input, const ReplaceOptions& replace,
                            const DrawOptions& draw, const SearchRun& run);

/// What somebody knows of a draw from elsewhere, to be compared with its folder. Empty: nothing.
struct KnownOfDraw {
  std::string people, features;  // Files.
  int seats = 0;
  PeopleOptions options;
  std::optional<lottery::Method> method;
  std::string seed;
  std::string fingerprint;  // Of panels.csv or lottery.csv, as it was published before the seed.
};

/// Checks a folder that `select_panel` or `replace_people` wrote: proof and panels by what shares
/// no code with the search; the draw is done again from its seed, and every file made again and
/// compared.
Result<Told> verify_folder(const std::string& folder, const KnownOfDraw& known = {});

struct DrawnAgain {
  std::vector<Message> said;
  std::vector<std::string> ids;
};
/// Draws from panels.csv or lottery.csv alone. One of `seed` and `seed_file` is ""; all bytes of
/// the file are the seed.
Result<DrawnAgain> draw_again(const std::string& file, const std::string& seed,
                              const std::string& seed_file);

}  // namespace alongside::draws
