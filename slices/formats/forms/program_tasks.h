// Programs of others at work on a form.
#pragma once

#include <string>

#include "foundation/programs/run_program.h"
#include "slices/formats/forms/making.h"

namespace alongside::formats {

struct Work {
  std::string form;     // As people call it: "PDF".
  std::string program;  // "pandoc"
  std::string package;  // Of Debian.
  std::vector<std::string> arguments;
  std::chrono::milliseconds time{60'000};
};

/// What hindered it, in a sentence.
std::optional<Message> done_by(const Making& making, const Work& work,
                               const std::filesystem::path& folder);

void write_file(const std::filesystem::path& path, const std::string& bytes);
/// "" where there is none.
std::string bytes_of_file(const std::filesystem::path& path);

}  // namespace alongside::formats
