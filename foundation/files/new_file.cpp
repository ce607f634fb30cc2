#include "foundation/files/new_file.h"

#include <fcntl.h>
#include <fmt/chrono.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <ctime>

#include "foundation/base/stop.h"

namespace alongside {
namespace {

constexpr int owner_alone = 0600;

[[noreturn]] void fail(const std::string& path) {
  throw CommandProblem(fmt::format("Cannot write {}: {}", path, std::strerror(errno)));
}

/// Another file that came under the same name meanwhile is not overwritten, where the file system
/// can promise that; a folder of another machine often cannot.
void rename_to_nothing(const std::string& part, const std::string& path) {
  if (::renameat2(AT_FDCWD, part.c_str(), AT_FDCWD, path.c_str(), RENAME_NOREPLACE) == 0) return;
  const bool unknown = errno == EINVAL || errno == ENOSYS;
  if (!unknown || std::filesystem::exists(path)) fail(path);
  if (::rename(part.c_str(), path.c_str()) != 0) fail(path);
}

}  // namespace

NewFile::NewFile(std::filesystem::path path)
    : path_(std::move(path)), part_(path_.string() + ".part") {
  if (std::filesystem::exists(path_)) {
    throw CommandProblem(fmt::format("{} is there already", path_.string()));
  }
  file_ = ::open(part_.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, owner_alone);
  if (file_ < 0) fail(part_);
}

NewFile::~NewFile() {
  if (file_ < 0) return;
  ::close(file_);
  ::unlink(part_.c_str());
}

void NewFile::write(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(file_, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) fail(part_);
    bytes.remove_prefix(static_cast<std::size_t>(count));
    written_ += static_cast<std::int64_t>(count);
  }
}

void NewFile::finish() {
  if (::fsync(file_) != 0) fail(part_);
  rename_to_nothing(part_, path_.string());
  ::close(file_);
  file_ = -1;
  // The name is on the disk only with its folder.
  const std::filesystem::path folder = path_.has_parent_path() ? path_.parent_path() : ".";
  const int opened = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (opened < 0) return;
  ::fsync(opened);
  ::close(opened);
}

std::string time_in_name(Instant now) {
  const auto seconds = static_cast<std::time_t>(microseconds_of(now) / 1'000'000);
  return fmt::format("{:%Y%m%dT%H%M%SZ}", fmt::gmtime(seconds));
}

}  // namespace alongside
