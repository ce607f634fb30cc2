// The secret key's file: see load_or_make_key in secrets.h.
#include <fcntl.h>
#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

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

SecretKey read_key(const File& file, const std::string& path) {
  struct stat status{};
  if (::fstat(file.descriptor(), &status) != 0) cannot("read", path);
  if (!S_ISREG(status.st_mode)) throw CommandProblem("the key file " + path + " is not a file");
  if ((status.st_mode & (S_IRWXG | S_IRWXO)) != 0) {
    throw CommandProblem("others can read the key file " + path + ": run chmod 600 on it");
  }
  std::string text(key_digits, '\0');
  const auto got = ::read(file.descriptor(), text.data(), text.size());
  SecretKey key{};
  std::size_t size = 0;
  if (got != static_cast<ssize_t>(key_digits) ||
      sodium_hex2bin(key.data(), key.size(), text.data(), text.size(), nullptr, &size, nullptr) !=
          0 ||
      size != key.size()) {
    throw CommandProblem("the key file " + path + " is damaged: bring it back from a backup");
  }
  return key;
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

/// Whole or not at all: written beside `path` and then linked to that name. Where another process
/// was first, its key stays.
void make_key(const std::string& path) {
  const std::string beside = path + "." + random_token(9);
  const File file(::open(beside.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
  if (!file.open()) cannot("make", path);
  std::string digits(key_digits + 1, '\0');
  SecretKey key{};
  randombytes_buf(key.data(), key.size());
  sodium_bin2hex(digits.data(), digits.size(), key.data(), key.size());
  digits.back() = '\n';
  try {
    write_durably(file, digits, path);
  } catch (...) {
    ::unlink(beside.c_str());
    throw;
  }
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

}  // namespace alongside
