#include "foundation/tables/archive.h"

#include <zip.h>

#include <array>
#include <stdexcept>

namespace alongside {
namespace {

constexpr std::size_t bytes_at_a_time = 64 * 1024;

struct CloseFile {
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};

/// What writes an archive into memory, kept until its bytes are taken.
struct FreeSource {
  void operator()(zip_source_t* source) const { zip_source_free(source); }
};
using OwnedSource = std::unique_ptr<zip_source_t, FreeSource>;

void must_be(bool right) {
  if (!right) throw std::runtime_error("an archive cannot be written");
}

std::string bytes_of(zip_source_t* source) {
  zip_stat_t about;
  must_be(zip_source_stat(source, &about) == 0 && zip_source_open(source) == 0);
  std::string bytes(about.size, '\0');
  const zip_int64_t read = zip_source_read(source, bytes.data(), bytes.size());
  zip_source_close(source);
  must_be(read == static_cast<zip_int64_t>(bytes.size()));
  return bytes;
}

}  // namespace

struct Archive::Handle {
  explicit Handle(zip_t* opened) : archive(opened) {}
  Handle(const Handle&) = delete;
  Handle& operator=(const Handle&) = delete;
  ~Handle() { zip_discard(archive); }
  zip_t* archive;
};

Archive::Archive(std::unique_ptr<Handle> handle) : handle_(std::move(handle)) {}
Archive::Archive(Archive&&) noexcept = default;
Archive& Archive::operator=(Archive&&) noexcept = default;
Archive::~Archive() = default;

std::optional<Archive> Archive::open(std::string_view bytes) {
  OwnedSource source(zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr));
  if (!source) return std::nullopt;
  zip_t* opened = zip_open_from_source(source.get(), ZIP_RDONLY, nullptr);
  if (opened == nullptr) return std::nullopt;
  source.release();  // NOLINT(bugprone-unused-return-value): it is the archive's now.
  return Archive(std::make_unique<Handle>(opened));
}

Archive::Part Archive::read(const std::string& name, std::size_t most_bytes,
                            std::string& content) const {
  if (zip_name_locate(handle_->archive, name.c_str(), 0) < 0) return Part::absent;
  const std::unique_ptr<zip_file_t, CloseFile> file(zip_fopen(handle_->archive, name.c_str(), 0));
  if (!file) return Part::damaged;
  content.clear();
  std::array<char, bytes_at_a_time> piece;
  while (true) {
    const zip_int64_t read = zip_fread(file.get(), piece.data(), piece.size());
    if (read < 0) return Part::damaged;
    if (read == 0) return Part::read;
    content.append(piece.data(), static_cast<std::size_t>(read));
    if (content.size() > most_bytes) return Part::too_large;
  }
}

std::string archive_of(const std::vector<std::pair<std::string, std::string>>& parts,
                       std::string_view stored) {
  const OwnedSource target(zip_source_buffer_create(nullptr, 0, 0, nullptr));
  must_be(target != nullptr);
  zip_source_keep(target.get());
  zip_t* archive = zip_open_from_source(target.get(), ZIP_TRUNCATE, nullptr);
  if (archive == nullptr) zip_source_free(target.get());
  must_be(archive != nullptr);
  for (const auto& [name, content] : parts) {
    zip_source_t* part = zip_source_buffer(archive, content.data(), content.size(), 0);
    const zip_int64_t index =
        part == nullptr ? -1 : zip_file_add(archive, name.c_str(), part, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
      zip_source_free(part);
      zip_discard(archive);
      must_be(false);
    }
    // The same rows give the same bytes.
    zip_file_set_dostime(archive, static_cast<zip_uint64_t>(index), 0, 0x21, 0);
    if (name == stored) {
      zip_set_file_compression(archive, static_cast<zip_uint64_t>(index), ZIP_CM_STORE, 0);
    }
  }
  if (zip_close(archive) != 0) {
    zip_discard(archive);
    must_be(false);
  }
  return bytes_of(target.get());
}

}  // namespace alongside
