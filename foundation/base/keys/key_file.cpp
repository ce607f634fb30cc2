// The secret key's file: see load_or_make_key in secrets.h, and further_keys.h.
#include <fcntl.h>
#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <utility>

#include "foundation/base/keys/further_keys.h"
#include "foundation/base/secrets.h"
#include "foundation/base/stop.h"

namespace alongside {
namespace {

constexpr std::size_t key_digits = SecretKey().size() * 2;

[[noreturn]] void cannot(const char* what, const std::string& path) {
  throw CommandProblem(std::string("cannot ") + what + " the key file " + path + ": " +
                       std::strerror(errno));
}

/// A file descriptor that closes itself.
class File {
 public:
  explicit File(int descriptor) : descriptor_(descriptor) {}
  ~File() {
    if (descriptor_ >= 0) ::close(descriptor_);
  }
  File(const File&) = delete;
  File& operator=(const File&) = delete;
  int descriptor() const { return descriptor_; }
  bool open() const { return descriptor_ >= 0; }

 private:
  int descriptor_;
};

std::optional<SecretKey> key_of_digits(std::string_view digits) {
  SecretKey key{};
  std::size_t size = 0;
  if (digits.size() != key_digits ||
      sodium_hex2bin(key.data(), key.size(), digits.data(), digits.size(), nullptr, &size,
                     nullptr) != 0 ||
      size != key.size()) {
    return std::nullopt;
  }
  return key;
}

SecretKey new_key() {
  SecretKey key{};
  randombytes_buf(key.data(), key.size());
  return key;
}

std::string digits_of(const SecretKey& key) {
  std::string digits(key_digits + 1, '\0');
  sodium_bin2hex(digits.data(), digits.size(), key.data(), key.size());
  digits.pop_back();
  return digits;
}

[[noreturn]] void is_damaged(const std::string& path) {
  throw CommandProblem("the key file " + path + " is damaged: bring it back from a backup");
}

SecretKey read_key(const File& file, const std::string& path) {
  struct stat status{};
  if (::fstat(file.descriptor(), &status) != 0) cannot("read", path);
  if (!S_ISREG(status.st_mode)) throw CommandProblem("the key file " + path + " is not a file");
  if ((status.st_mode & (S_IRWXG | S_IRWXO)) != 0) {
    throw CommandProblem("others can read the key file " + path + ": run chmod 600 on it");
  }
  std::string text(key_digits, '\0');
  const auto got = ::read(file.descriptor(), text.data(), text.size());
  const auto key =
      got == static_cast<ssize_t>(key_digits) ? key_of_digits(text) : std::optional<SecretKey>();
  if (!key) is_damaged(path);
  return *key;
}

void write_durably(const File& file, std::string_view text, const std::string& path) {
  const auto written = ::write(file.descriptor(), text.data(), text.size());
  if (written != static_cast<ssize_t>(text.size())) cannot("write", path);
  if (::fsync(file.descriptor()) != 0) cannot("write", path);
}

void keep_folder_entry(const std::string& path) {
  const auto slash = path.rfind('/');
  const std::string folder = slash == path.npos ? "." : path.substr(0, slash + 1);
  const File opened(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (opened.open()) ::fsync(opened.descriptor());
}

/// Its name.
std::string written_beside(const std::string& path, std::string_view text) {
  const std::string beside = path + "." + random_token(9);
  const File file(::open(beside.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
  if (!file.open()) cannot("make", path);
  try {
    write_durably(file, text, path);
  } catch (...) {
    ::unlink(beside.c_str());
    throw;
  }
  return beside;
}

/// Whole or not at all: written beside `path` and then linked to that name. Where another process
/// was first, its key stays.
void make_key(const std::string& path) {
  const std::string beside = written_beside(path, digits_of(new_key()) + '\n');
  const bool linked = ::link(beside.c_str(), path.c_str()) == 0 || errno == EEXIST;
  const int error = errno;
  ::unlink(beside.c_str());
  errno = error;
  if (!linked) cannot("make", path);
  keep_folder_entry(path);
}

int open_key(const std::string& path) {
  return ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
}

// Rooms are few, and each keeps a few keys.
constexpr std::size_t file_bytes = 64 * 1024;

/// The lines of the whole file, as they are; the first is the site's own key.
std::vector<std::string> lines_of(const std::string& path) {
  load_or_make_key(path);  // Refuses what is no key file.
  const File file(open_key(path));
  if (!file.open()) cannot("read", path);
  std::string text(file_bytes, '\0');
  const auto got = ::read(file.descriptor(), text.data(), text.size());
  if (got < 0) cannot("read", path);
  if (static_cast<std::size_t>(got) == text.size()) is_damaged(path);
  text.resize(static_cast<std::size_t>(got));
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find('\n', at), text.size());
    lines.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

bool is_of_room(std::string_view line, std::string_view room) {
  return line.size() > room.size() && line.starts_with(room) && line[room.size()] == ' ';
}

/// Takes the place of what is there, whole or not at all.
void write_lines(const std::string& path, const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + '\n';
  const std::string beside = written_beside(path, text);
  if (::rename(beside.c_str(), path.c_str()) != 0) {
    const int error = errno;
    ::unlink(beside.c_str());
    errno = error;
    cannot("write", path);
  }
  keep_folder_entry(path);
}

}  // namespace

SecretKey load_or_make_key(const std::string& path) {
  const File found(open_key(path));
  if (found.open()) return read_key(found, path);
  if (errno != ENOENT) cannot("read", path);
  make_key(path);
  const File made(open_key(path));
  if (!made.open()) cannot("read", path);
  return read_key(made, path);
}

std::vector<SecretKey> further_keys(const std::string& path, std::string_view room) {
  std::vector<SecretKey> keys;
  for (const std::string& line : lines_of(path)) {
    if (!is_of_room(line, room)) continue;
    const auto key = key_of_digits(std::string_view(line).substr(room.size() + 1));
    if (!key) is_damaged(path);
    keys.push_back(*key);
  }
  return keys;
}

SecretKey add_further_key(const std::string& path, std::string_view room) {
  std::vector<std::string> lines = lines_of(path);
  const SecretKey key = new_key();
  lines.insert(lines.begin() + 1, std::string(room) + ' ' + digits_of(key));
  write_lines(path, lines);
  return key;
}

void keep_first_further_key(const std::string& path, std::string_view room) {
  std::vector<std::string> lines = lines_of(path);
  bool first = true;
  std::erase_if(lines, [&](const std::string& line) {
    return is_of_room(line, room) && !std::exchange(first, false);
  });
  write_lines(path, lines);
}

}  // namespace alongside
