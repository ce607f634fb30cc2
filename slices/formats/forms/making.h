// What every form is made with, and what came of it.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "foundation/base/instant.h"
#include "foundation/base/message.h"
#include "slices/formats/source/document.h"

namespace alongside::formats {

struct Making {
  const Document& document;
  Instant now;
  /// Where programs of others are looked for.
  std::vector<std::filesystem::path> program_folders{"/usr/local/bin", "/usr/bin"};
};

/// A file of a form: what its name ends with ("-large-print.pdf"), and its bytes.
struct FormFile {
  std::string ending;
  std::string bytes;
};

/// Both may be there: a form can be made in part.
struct Made {
  std::vector<FormFile> files;
  std::optional<Message> problem;
};

inline Message missing_program(const std::string& form, const std::string& program,
                               const std::string& package) {
  return say("No {form}: the program {program} is not installed. Install the package {package}.",
             {{"form", form}, {"program", program}, {"package", package}});
}

inline Message not_made(const std::string& form, const std::string& why) {
  return say("No {form}: {why}", {{"form", form}, {"why", why}});
}

}  // namespace alongside::formats
