#include "foundation/files/whole_files.h"

#include <fstream>

#include "foundation/base/secrets.h"

namespace alongside {
namespace {

namespace fs = std::filesystem;

/// Gone again with this, unless they were renamed.
class Unfinished {
 public:
  Unfinished(const fs::path& directory, const std::vector<WholeFile>& files) {
    const std::string ending = "." + random_token(6) + ".part";
    for (const WholeFile& file : files) {
      parts_.push_back({directory / ("." + file.name + ending), directory / file.name});
    }
  }
  ~Unfinished() {
    std::error_code error;
    for (const Part& part : parts_) fs::remove(part.written, error);
  }
  Unfinished(const Unfinished&) = delete;
  Unfinished& operator=(const Unfinished&) = delete;

  struct Part {
    fs::path written, wanted;
  };
  const std::vector<Part>& parts() const { return parts_; }

 private:
  std::vector<Part> parts_;
};

bool write_file(const fs::path& path, const std::string& content) {
  std::ofstream stream(path, std::ios::binary);
  stream.write(content.data(), static_cast<std::streamsize>(content.size()));
  stream.close();
  return !stream.fail();
}

Problem cannot_write(const fs::path& path) {
  return {"out", say("{file} cannot be written. Check who may write there, and that there is room.",
                     {{"file", path.string()}})};
}

}  // namespace

std::optional<Problem> make_folder(const fs::path& directory) {
  std::error_code error;
  fs::create_directories(directory, error);
  if (fs::is_directory(directory, error)) return std::nullopt;
  return Problem{"out", say("The folder {directory} cannot be made. Choose another with --out.",
                            {{"directory", directory.string()}})};
}

std::optional<Problem> write_whole(const fs::path& directory,
                                   const std::vector<WholeFile>& files) {
  const Unfinished unfinished(directory, files);
  std::error_code error;
  for (std::size_t i = 0; i < files.size(); ++i) {
    const Unfinished::Part& part = unfinished.parts()[i];
    // What a rename could not replace is noticed before anything is replaced.
    if (fs::is_directory(part.wanted, error)) return cannot_write(part.wanted);
    if (!write_file(part.written, files[i].content)) return cannot_write(part.wanted);
  }
  for (const Unfinished::Part& part : unfinished.parts()) {
    fs::rename(part.written, part.wanted, error);
    if (error) return cannot_write(part.wanted);
  }
  return std::nullopt;
}

}  // namespace alongside
