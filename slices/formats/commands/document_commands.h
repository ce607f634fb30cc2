// alongside document FILE.md: a document in every form that people read. Needs no database.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "foundation/base/result.h"
#include "slices/formats/forms/all_forms_tasks.h"

namespace alongside::formats {

struct DocumentAsked {
  std::string file;
  std::string out;
  std::vector<std::string> forms;  // None: all but those on request.
  std::string language;            // "": as the file says.
  std::string programs;            // A folder; "": where the system has them.
};

struct WrittenFile {
  std::string form;
  std::string name;
  std::size_t bytes = 0;
  double seconds = 0;
};

struct WrittenDocument {
  About about;
  std::vector<WrittenFile> files;
  std::vector<std::pair<std::string, Message>> not_made;  // By form.
  std::vector<Message> notes;
};

/// Problems are of the file and of what was typed: then nothing is written. What was there under
/// the same names is replaced.
Result<WrittenDocument> write_document(const DocumentAsked& asked, Instant now);

std::string written_json(const WrittenDocument& written);
std::string written_text(const WrittenDocument& written);

}  // namespace alongside::formats
