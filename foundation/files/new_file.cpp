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
  // Another one that came under the same name meanwhile is not overwritten.
  if (::renameat2(AT_FDCWD, part_.c_str(), AT_FDCWD, path_.c_str(), RENAME_NOREPLACE) != 0) {
    fail(path_.string());
  }
  ::close(file_);
  file_ = -1;
}

std::string time_in_name(Instant now) {
  const auto seconds = static_cast<std::time_t>(microseconds_of(now) / 1'000'000);
  return fmt::format("{:%Y%m%dT%H%M%SZ}", fmt::gmtime(seconds));
}

}  // namespace alongside
