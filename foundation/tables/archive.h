// Zip archives in memory (libzip): single parts, unpacked with a limit.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace alongside {

class Archive {
 public:
  /// Nothing where the bytes are no zip archive. They must outlive it.
  static std::optional<Archive> open(std::string_view bytes);
  Archive(Archive&&) noexcept;
  Archive& operator=(Archive&&) noexcept;
  ~Archive();

  enum class Part { read, absent, damaged, too_large };
  /// The part of this name, unpacked into `content`.
  Part read(const std::string& name, std::size_t most_bytes, std::string& content) const;

 private:
  struct Handle;
  explicit Archive(std::unique_ptr<Handle> handle);
  std::unique_ptr<Handle> handle_;
};

/// An archive of these parts, by name and content, in this order; the part named `stored` is not
/// packed. Throws std::runtime_error where it fails.
std::string archive_of(const std::vector<std::pair<std::string, std::string>>& parts,
                       std::string_view stored = {});

}  // namespace alongside
