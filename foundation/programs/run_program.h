// Programs of others, run for one piece of work: without a shell, without the network where the
// system can do that, in a folder of their own, for a limited time.
#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace alongside {

/// A folder that goes away with everything in it.
class ScratchFolder {
 public:
  /// Throws std::filesystem::filesystem_error where none can be made.
  ScratchFolder();
  ~ScratchFolder();
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

/// The first of that name in `folders` that may be run.
std::optional<std::filesystem::path> program_in(const std::vector<std::filesystem::path>& folders,
                                                const std::string& name);

struct ProgramRun {
  std::filesystem::path program;
  std::vector<std::string> arguments;  // Without its own name.
  std::filesystem::path folder;        // Where it runs; its home and its temporary files too.
  std::chrono::milliseconds time{60'000};
};

struct ProgramEnd {
  enum class How { finished, not_started, took_too_long };
  How how = How::finished;
  int status = 0;          // Of `finished`: 0 is well; 128 and more: ended by a signal.
  std::string last_words;  // The end of what it said on its error stream.
  bool well() const { return how == How::finished && status == 0; }
};

/// Waits for its end. Then it and all that it started in its process group are gone.
ProgramEnd run_program(const ProgramRun& run);

}  // namespace alongside
