#include "slices/needs/needs_keys.h"

#include <map>
#include <mutex>

#include "foundation/base/keys/further_keys.h"
#include "foundation/base/stop.h"

namespace alongside::needs {
namespace {

/// What was read of the key file, for all threads.
class FileKeys {
 public:
  void use(const std::string& path) {
    const std::scoped_lock lock(mutex_);
    path_ = path;
    known_.clear();
  }
  std::optional<SecretKey> find(const std::string& name) {
    const std::scoped_lock lock(mutex_);
    if (!known_.contains(name)) read_anew();
    const auto key = known_.find(name);
    return key == known_.end() ? std::nullopt : std::optional(key->second);
  }

 private:
  void read_anew() {
    if (path_.empty()) return;
    try {
      for (const SecretKey& key : further_keys(path_, lines_of_needs)) {
        known_.insert_or_assign(name_of_key(key), key);
      }
    } catch (const CommandProblem&) {
      // As where it is not there: whoever asked says which key is missing.
    }
  }

  std::mutex mutex_;
  std::string path_;
  std::map<std::string, SecretKey> known_;
};

FileKeys& of_file() {
  static FileKeys keys;
  return keys;
}

}  // namespace

std::string name_of_key(const SecretKey& key) {
  constexpr std::size_t enough = 16;
  return keyed_fingerprint(key, "name of a key for access needs", "").substr(0, enough);
}

void use_key_file(const std::string& path) {
  of_file().use(path);
}

std::optional<SecretKey> NeedsKeys::find(std::string_view name) const {
  if (name.empty()) return of_site_;
  return of_file().find(std::string(name));
}

}  // namespace alongside::needs
