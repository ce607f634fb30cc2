// A draw's folder as it is checked: what is in it, and what was found.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>

#include "slices/draws/commands/made_draw_commands.h"
#include "slices/draws/commands/select_commands.h"
#include "slices/lottery_proof/lottery_proof.h"

namespace alongside::draws {

/// Of a large pool, the proof is some MB.
inline constexpr std::size_t most_draw_bytes = 512 * 1024 * 1024;
inline constexpr std::size_t most_differences = 20;  // Are told of one thing.

/// The files of a draw that are there, by their names.
using FolderFiles = std::map<std::string, std::string>;
Result<FolderFiles> read_folder(const std::filesystem::path& path);

/// `verify_folder`, of files that were read already: those that every draw has are among them.
Result<Told> verify_files(const FolderFiles& files, const KnownOfDraw& known);

class FolderFindings {
 public:
  void right(Message message) { right_.push_back(std::move(message)); }
  void wrong(Message message) { wrong_.push_back(std::move(message)); }
  /// Neither right nor wrong: nobody can tell.
  void open(Message message) { open_.push_back(std::move(message)); }
  bool all_right() const { return wrong_.empty(); }
  bool any_open() const { return !open_.empty(); }
  /// In this order: what is right, what cannot be told, what is not right.
  std::vector<Message> take();

 private:
  std::vector<Message> right_, wrong_, open_;
};

/// What a draw was made from, by its own folder.
struct UsedInput {
  DrawSettings settings;
  ReadInput whole;
  std::optional<FreePlaces> free_places;
  /// Written before folders remembered their settings: the pool is that of probabilities.csv, the
  /// quotas are those of the certificate, and both are of the free places alone in a replacement.
  bool is_old = false;
  bool old_replacement = false;

  const ReadInput& input() const { return free_places ? free_places->input : whole; }
};
/// Nothing after telling why.
std::optional<UsedInput> used_input(const FolderFiles& files, const lottery_proof::Stated& stated,
                                    FolderFindings& findings);

/// Makes every file again from what was used and compares it; the panel is drawn from the seed.
void check_files(const FolderFiles& files, const UsedInput& used,
                 const lottery_proof::Stated& stated, const KnownOfDraw& known,
                 FolderFindings& findings);

/// Compares what is known from elsewhere, row by row. The problem is that of a file that cannot be
/// read.
Problems compare_known(const KnownOfDraw& known, const FolderFiles& files, const UsedInput& used,
                       FolderFindings& findings);

}  // namespace alongside::draws
